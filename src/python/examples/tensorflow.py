# Source transformation: a graph is defined first and run afterwards.
import tensorflow as tf


def f(x1, x2):
    return tf.log(x1) + x1 * x2 - tf.sin(x2)


g = tf.Graph()
with g.as_default():
    x1 = tf.constant(2.0)
    x2 = tf.constant(5.0)
    y = f(x1, x2)

with tf.Session() as sess:
    print("y:", sess.run(y))
    x1_g = tf.gradients(y, x1)
    x2_g = tf.gradients(y, x2)
    x1_grad, x2_grad = sess.run([x1_g, x2_g])
    print("x1 gradient:", x1_grad[0])
    print("x2 gradient:", x2_grad[0])
