import tensorflow as tf

x1 = tf.Variable(2.0)
x2 = tf.Variable(5.0)

with tf.GradientTape() as tape:
    y = tf.math.log(x1) + x1 * x2 - tf.sin(x2)

x1_grad, x2_grad = tape.gradient(y, [x1, x2])
print("y:", y.numpy())
print("x1 gradient:", x1_grad.numpy())
print("x2 gradient:", x2_grad.numpy())
