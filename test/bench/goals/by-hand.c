/*
 * The functions of the goals as one writes them in C for just these: loops over arrays that are made
 * once. by-hand WORK NUMBERS... IN OUT MILLISECONDS reads what it starts from, runs for so long and
 * prints the median of milliseconds a run; the gradient is left in OUT.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef void (*run_function)(void);

static double *in, *gradient;
static long in_count, gradient_count;
/* What a run gives, so that nothing of it is left out. */
static volatile double result;

static double *numbers(long count) {
  double *made = aligned_alloc(64, (count * sizeof(double) + 63) / 64 * 64 + 64);
  memset(made, 0, count * sizeof(double));
  return made;
}

/* --- a dense network of tanh neurons --- */

static long width, layers;
static double *values, *adjoints, *next;

static void network_start(void) {
  gradient_count = layers * width * (width + 1);
  values = numbers((layers + 1) * width);
  adjoints = numbers(width);
  next = numbers(width);
  for (long k = 0; k < width; k++) values[k] = sin((double)k);
}

static void network(void) {
  const long stride = width + 1;
  for (long layer = 0; layer < layers; layer++) {
    const double *x = values + layer * width;
    for (long j = 0; j < width; j++) {
      const double *w = in + (layer * width + j) * stride;
      double sum = w[0];
      for (long i = 0; i < width; i++) sum += w[1 + i] * x[i];
      values[(layer + 1) * width + j] = tanh(sum);
    }
  }
  double y = 0;
  for (long j = 0; j < width; j++) y += values[layers * width + j];
  for (long j = 0; j < width; j++) adjoints[j] = 1;
  for (long layer = layers - 1; layer >= 0; layer--) {
    const double *x = values + layer * width;
    for (long j = 0; j < width; j++) next[j] = 0;
    for (long j = 0; j < width; j++) {
      const double *restrict w = in + (layer * width + j) * stride;
      double *restrict g = gradient + (layer * width + j) * stride;
      const double out = values[(layer + 1) * width + j];
      const double slope = adjoints[j] * (1 - out * out);
      g[0] = slope;
      for (long i = 0; i < width; i++) {
        g[1 + i] = slope * x[i];
        next[i] += slope * w[1 + i];
      }
    }
    memcpy(adjoints, next, width * sizeof(double));
  }
  result = y;
}

/* --- Rosenbrock's function --- */

static long size;

static void rosenbrock_start(void) { gradient_count = size; }

static void rosenbrock(void) {
  double value = 0, carried = 0;
  for (long i = 0; i + 1 < size; i++) {
    const double a = in[i + 1] - in[i] * in[i], b = 1 - in[i];
    value += 100 * (a * a) + b * b;
    gradient[i] = carried - 400 * a * in[i] - 2 * b;
    carried = 200 * a;
  }
  gradient[size - 1] = carried;
  result = value;
}

/* --- a chain --- */

static void chain_start(void) {
  values = numbers(size + 1);
  gradient_count = 1;
}

static void chain(void) {
  values[0] = in[0];
  for (long k = 0; k < size; k++) {
    const double x = values[k];
    values[k + 1] = k % 3 == 0 ? sin(x) : k % 3 == 1 ? x * 1.01 : x + 0.3;
  }
  double adjoint = 1;
  for (long k = size - 1; k >= 0; k--) {
    if (k % 3 == 0) adjoint *= cos(values[k]);
    else if (k % 3 == 1) adjoint *= 1.01;
  }
  gradient[0] = adjoint;
  result = values[size];
}

/* --- a graph without structure: a tape, and the same sorted so that what is alike runs in one loop --- */

enum { LEAF, ADD, SUBTRACT, MULTIPLY, SIN, TANH, KINDS };

typedef struct {
  int32_t op, a, b;
} statement;

static statement *tape;
static long inputs;
static int32_t *run_starts;
static long run_count;

/* IN has the inputs' count, then per statement its kind, two operands and, of a leaf, its value. */
static void tape_start(void) {
  inputs = (long)in[0];
  size = (in_count - 1) / 4;
  gradient_count = inputs;
  tape = malloc(size * sizeof(statement));
  values = numbers(size);
  adjoints = numbers(size);
  for (long i = 0; i < size; i++) {
    const double *s = in + 1 + 4 * i;
    tape[i] = (statement){(int32_t)s[0], (int32_t)s[1], (int32_t)s[2]};
    values[i] = s[3];
  }
}

static long output;

static void on_tape(void) {
  for (long i = 0; i < size; i++) {
    const statement s = tape[i];
    switch (s.op) {
      case ADD: values[i] = values[s.a] + values[s.b]; break;
      case SUBTRACT: values[i] = values[s.a] - values[s.b]; break;
      case MULTIPLY: values[i] = values[s.a] * values[s.b]; break;
      case SIN: values[i] = sin(values[s.a]); break;
      case TANH: values[i] = tanh(values[s.a]); break;
    }
  }
  memset(adjoints, 0, size * sizeof(double));
  adjoints[size - 1] = 1;
  for (long i = size - 1; i >= 0; i--) {
    const statement s = tape[i];
    const double g = adjoints[i];
    switch (s.op) {
      case ADD: adjoints[s.a] += g; adjoints[s.b] += g; break;
      case SUBTRACT: adjoints[s.a] += g; adjoints[s.b] -= g; break;
      case MULTIPLY: adjoints[s.a] += g * values[s.b]; adjoints[s.b] += g * values[s.a]; break;
      case SIN: adjoints[s.a] += g * cos(values[s.a]); break;
      case TANH: adjoints[s.a] += g * (1 - values[i] * values[i]); break;
    }
  }
  /* The inputs are its first statements. */
  memcpy(gradient, adjoints, inputs * sizeof(double));
  result = values[size - 1];
}

static int32_t *key, *place;

static int by_key(const void *x, const void *y) {
  const int32_t a = *(const int32_t *)x, b = *(const int32_t *)y;
  return key[a] != key[b] ? (key[a] > key[b]) - (key[a] < key[b]) : (a > b) - (a < b);
}

static void runs_start(void) {
  tape_start();
  int32_t *wave = calloc(size, sizeof(int32_t));
  int32_t *order = malloc(size * sizeof(int32_t));
  key = malloc(size * sizeof(int32_t));
  place = malloc(size * sizeof(int32_t));
  for (long i = 0; i < size; i++) {
    const statement s = tape[i];
    if (s.op != LEAF) wave[i] = 1 + (wave[s.a] > wave[s.b] ? wave[s.a] : wave[s.b]);
    key[i] = wave[i] * KINDS + s.op;
    order[i] = i;
  }
  qsort(order, size, sizeof(int32_t), by_key);
  for (long i = 0; i < size; i++) place[order[i]] = i;
  statement *sorted = malloc(size * sizeof(statement));
  double *laid = numbers(size);
  run_starts = malloc((size + 1) * sizeof(int32_t));
  for (long i = 0; i < size; i++) {
    const statement s = tape[order[i]];
    sorted[i] = (statement){s.op, place[s.a], place[s.b]};
    laid[i] = values[order[i]];
    if (i == 0 || key[order[i]] != key[order[i - 1]]) run_starts[run_count++] = i;
  }
  run_starts[run_count] = size;
  tape = sorted;
  values = laid;
  output = place[size - 1];
}

static void in_runs(void) {
#define EACH(body) for (long i = from; i < to; i++) { const int32_t a = tape[i].a, b = tape[i].b; (void)b; body }
  for (long r = 0; r < run_count; r++) {
    const long from = run_starts[r], to = run_starts[r + 1];
    switch (tape[from].op) {
      case ADD: EACH(values[i] = values[a] + values[b];) break;
      case SUBTRACT: EACH(values[i] = values[a] - values[b];) break;
      case MULTIPLY: EACH(values[i] = values[a] * values[b];) break;
      case SIN: EACH(values[i] = sin(values[a]);) break;
      case TANH: EACH(values[i] = tanh(values[a]);) break;
    }
  }
  memset(adjoints, 0, size * sizeof(double));
  adjoints[output] = 1;
  for (long r = run_count - 1; r >= 0; r--) {
    const long from = run_starts[r], to = run_starts[r + 1];
    switch (tape[from].op) {
      case ADD: EACH(adjoints[a] += adjoints[i]; adjoints[b] += adjoints[i];) break;
      case SUBTRACT: EACH(adjoints[a] += adjoints[i]; adjoints[b] -= adjoints[i];) break;
      case MULTIPLY:
        EACH(adjoints[a] += adjoints[i] * values[b]; adjoints[b] += adjoints[i] * values[a];)
        break;
      case SIN: EACH(adjoints[a] += adjoints[i] * cos(values[a]);) break;
      case TANH: EACH(adjoints[a] += adjoints[i] * (1 - values[i] * values[i]);) break;
    }
  }
#undef EACH
  for (long k = 0; k < inputs; k++) gradient[k] = adjoints[place[k]];
  result = values[output];
}

/* --- a batch through two layers of weights, with tanh and cross-entropy --- */

enum { BATCH = 256, IN = 64, HIDDEN = 128, CLASSES = 10 };

static double *images, *wanted, *hidden, *chances, *slope, *turned;

/* out (rows × columns) of a (rows × inner) and b (inner × columns). */
static void product(const double *restrict a, const double *restrict b, double *restrict out,
                    long rows, long inner, long columns) {
  memset(out, 0, rows * columns * sizeof(double));
  for (long i = 0; i < rows; i++)
    for (long k = 0; k < inner; k++) {
      const double x = a[i * inner + k];
      for (long j = 0; j < columns; j++) out[i * columns + j] += x * b[k * columns + j];
    }
}

/* The same of a with its axes exchanged: a is rows of the sum × rows of the result. */
static void product_turned(const double *restrict a, const double *restrict b, double *restrict out,
                           long inner, long rows, long columns) {
  memset(out, 0, rows * columns * sizeof(double));
  for (long k = 0; k < inner; k++)
    for (long i = 0; i < rows; i++) {
      const double x = a[k * rows + i];
      for (long j = 0; j < columns; j++) out[i * columns + j] += x * b[k * columns + j];
    }
}

static void batch_start(void) {
  gradient_count = HIDDEN * CLASSES;
  images = numbers(BATCH * IN);
  wanted = numbers(BATCH * CLASSES);
  hidden = numbers(BATCH * HIDDEN);
  chances = numbers(BATCH * CLASSES);
  slope = numbers(BATCH * HIDDEN);
  turned = numbers(HIDDEN * CLASSES + IN * HIDDEN);
  memcpy(images, in + IN * HIDDEN + HIDDEN * CLASSES, BATCH * IN * sizeof(double));
  for (long k = 0; k < BATCH; k++) wanted[k * CLASSES + k % CLASSES] = 1;
}

static void batch(void) {
  const double *w1 = in, *w2 = in + IN * HIDDEN;
  product(images, w1, hidden, BATCH, IN, HIDDEN);
  for (long k = 0; k < BATCH * HIDDEN; k++) hidden[k] = tanh(hidden[k]);
  product(hidden, w2, chances, BATCH, HIDDEN, CLASSES);
  double loss = 0;
  for (long i = 0; i < BATCH; i++) {
    double *row = chances + i * CLASSES;
    double most = row[0], sum = 0;
    for (long j = 1; j < CLASSES; j++) most = row[j] > most ? row[j] : most;
    for (long j = 0; j < CLASSES; j++) sum += exp(row[j] - most);
    const double all = most + log(sum);
    for (long j = 0; j < CLASSES; j++) {
      const double hit = wanted[i * CLASSES + j], l = row[j] - all;
      loss -= hit * l / BATCH;
      row[j] = (exp(l) - hit) / BATCH;
    }
  }
  product_turned(hidden, chances, gradient, BATCH, HIDDEN, CLASSES);
  double *w2turned = turned;
  for (long i = 0; i < HIDDEN; i++)
    for (long j = 0; j < CLASSES; j++) w2turned[j * HIDDEN + i] = w2[i * CLASSES + j];
  product(chances, w2turned, slope, BATCH, CLASSES, HIDDEN);
  for (long k = 0; k < BATCH * HIDDEN; k++) slope[k] *= 1 - hidden[k] * hidden[k];
  product_turned(images, slope, turned + HIDDEN * CLASSES, BATCH, IN, HIDDEN);
  result = loss + turned[HIDDEN * CLASSES];
}

/* --- */

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
  return t.tv_sec * 1e3 + t.tv_nsec * 1e-6;
}

static int ascending(const void *x, const void *y) {
  const double a = *(const double *)x, b = *(const double *)y;
  return (a > b) - (a < b);
}

static const struct {
  const char *name;
  run_function start, run;
} works[] = {
    {"network", network_start, network}, {"rosenbrock", rosenbrock_start, rosenbrock},
    {"chain", chain_start, chain},       {"tape", tape_start, on_tape},
    {"runs", runs_start, in_runs},       {"batch", batch_start, batch},
};

int main(int count, char **given) {
  if (count != 7) return 2;
  width = size = atol(given[2]);
  layers = atol(given[3]);
  FILE *file = fopen(given[4], "rb");
  if (!file) return 3;
  fseek(file, 0, SEEK_END);
  in_count = ftell(file) / sizeof(double);
  rewind(file);
  in = numbers(in_count);
  if (fread(in, sizeof(double), in_count, file) != (size_t)in_count) return 3;
  fclose(file);
  const double budget = atof(given[6]);
  for (size_t k = 0; k < sizeof works / sizeof *works; k++) {
    if (strcmp(works[k].name, given[1]) != 0) continue;
    works[k].start();
    gradient = numbers(gradient_count);
    for (int warm = 0; warm < 3; warm++) works[k].run();
    long repeats = 1;
    for (; repeats < 1 << 20; repeats *= 2) {
      const double began = now();
      for (long r = 0; r < repeats; r++) works[k].run();
      if (now() - began >= 0.2) break;
    }
    static double times[1000];
    int rounds = 0;
    const double end = now() + budget;
    while (rounds < 3 || (now() < end && rounds < 1000)) {
      const double began = now();
      for (long r = 0; r < repeats; r++) works[k].run();
      times[rounds++] = (now() - began) / repeats;
    }
    qsort(times, rounds, sizeof(double), ascending);
    printf("%.9g\n", times[rounds / 2]);
    FILE *out = fopen(given[5], "wb");
    if (!out) return 3;
    fwrite(gradient, sizeof(double), gradient_count, out);
    fclose(out);
    return 0;
  }
  return 2;
}
