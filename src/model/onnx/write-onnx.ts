import type { PrimitiveName } from '../../core/primitives/table';
import {
  attributesAt,
  dtypeAt,
  operandsAt,
  operationAt,
  type Program,
  primitiveAt,
  shapeAt,
} from '../../core/program/program';
import { withDefaults } from '../../core/rule/attributes';
import type { Dtype } from '../../core/tensor/dtype';
import type { Shape } from '../../core/tensor/shape';
import { filled } from '../../core/tensor/tensor';
import { lowered } from '../lowering/lowered';
import type { WrittenModel } from '../model-format';
import { type Place, placesOf } from '../places';
import { encode } from '../protobuf/binary';
import type { Written } from '../protobuf/message';
import { withGradients } from '../with-gradients';
import type { ModelChoices, ModelSource } from '../written-model';
import { modelProto, type TensorType, tensorTypes, type valueInfoProto } from './messages';
import { OnnxGraph, type Value } from './onnx-graph';
import { isApart, OPSET, onnxTarget, write } from './onnx-operators';

/** The version of the format that goes with the set of operators. */
const IR_VERSION = 8;

const types: Readonly<Record<Dtype, TensorType>> = {
  float64: 'DOUBLE',
  float32: 'FLOAT',
  int32: 'INT32',
  bool: 'BOOL',
};

/**
 * A program as an ONNX model: parameters are initialisers, other inputs have theirs as values that may be
 * given anew, folds stand before the names of nodes.
 * @throws ModelError that names what ONNX has no operator for, and where.
 */
export function writeOnnx(source: ModelSource, choices: ModelChoices): WrittenModel {
  const whole = choices.gradients ? withGradients(source.program) : source.program;
  const places = placesOf(source);
  const isExact = choices.numbers === 'as here' && !isFloat32(whole);
  const target = onnxTarget(isExact ? 'float64' : 'float32');
  const program = lowered(whole, target, (statement) => places(whole, statement).path);
  const writer = new OnnxWriter(program, choices, (i) => places(program, i));
  const content = encode(writer.model(source.title), modelProto);
  return { files: [{ ...file, content }], ...writer.told() };
}

const file = { extension: 'onnx', mediaType: 'application/octet-stream' };

/** What ONNX Runtime computes in float32 alone. */
const SINGLE_ONLY: ReadonlySet<string> = new Set(
  'Asin Acos Atan Erf Det Conv ConvTranspose AveragePool'.split(' '),
);

/** Whether all that has a dtype and a derivative is float32. */
function isFloat32(program: Program): boolean {
  return (
    program.inputs.length > 0 &&
    program.inputs.every(
      ({ statement }) =>
        dtypeAt(program, statement) !== null && dtypeAt(program, statement) !== 'float64',
    )
  );
}

class OnnxWriter {
  private readonly graph = new OnnxGraph();
  private readonly values: Value[] = [];
  private readonly inputs: Written<typeof valueInfoProto>[] = [];
  private readonly outputs: Written<typeof valueInfoProto>[] = [];
  /** Names of outputs, by the statement that makes them. */
  private readonly outputNames = new Map<number, string>();

  constructor(
    private readonly program: Program,
    private readonly choices: ModelChoices,
    private readonly placeAt: (statement: number) => Place,
  ) {}

  model(title: string): Written<typeof modelProto> {
    const { program, graph } = this;
    for (const { name } of program.inputs) graph.unique(name);
    for (const { name, statement } of program.outputs) {
      const called = graph.unique(name);
      if (primitiveAt(program, statement) && !this.outputNames.has(statement)) {
        this.outputNames.set(statement, called);
      }
    }
    this.bringInputs();
    for (let i = 0; i < program.length; i++) {
      const constant = program.constants.get(i);
      if (constant) this.values[i] = graph.constant(constant, this.typeAt(i));
      else if (primitiveAt(program, i)) this.values[i] = this.statement(i);
    }
    this.bringOutputs();
    return {
      irVersion: IR_VERSION,
      producerName: 'Wengert',
      opsetImport: [{ domain: '', version: OPSET }],
      graph: {
        name: title || 'graph',
        node: graph.nodes,
        initializer: graph.initializers,
        input: this.inputs,
        output: this.outputs,
      },
    };
  }

  /** What is to know of what was written. */
  told(): Pick<WrittenModel, 'operators' | 'singleOnly'> {
    const kinds = this.graph.nodes.flatMap(({ opType = '' }) =>
      opType === 'Constant' ? [] : [opType],
    );
    const singleOnly = [...this.graph.doubles].filter((kind) => SINGLE_ONLY.has(kind));
    return { operators: kinds.length, singleOnly };
  }

  private bringInputs(): void {
    const { program, graph } = this;
    for (const { name, statement, value, role } of program.inputs) {
      const type = this.typeAt(statement);
      const shape = shapeAt(program, statement);
      graph.initializer(name, value ?? filled(shape, 1), type);
      // An initialiser that is an input as well can be given anew.
      if (role !== 'parameter')
        this.inputs.push({ ...info(name, shape, type), ...(role && { docString: role }) });
      this.values[statement] = { name, type };
    }
  }

  private bringOutputs(): void {
    const { program, graph } = this;
    const taken = new Set<string>();
    for (const output of program.outputs) {
      const value = this.values[output.statement] as Value;
      const own = this.outputNames.get(output.statement);
      const isOwn = own !== undefined && !taken.has(own);
      const name = isOwn ? own : graph.apply('Identity', [value], {}, value.type, output.name).name;
      taken.add(name);
      this.outputs.push(info(name, shapeAt(program, output.statement), value.type));
    }
  }

  private statement(i: number): Value {
    const { program, graph } = this;
    const primitive = operationAt(program, i) as PrimitiveName;
    const shapes = operandsAt(program, i).map((operand) => shapeAt(program, operand));
    const { scope, name } = this.placeAt(i);
    graph.scope = scope;
    const own = this.outputNames.get(i);
    const called = own ?? (name === undefined ? undefined : graph.unique(`${scope}${name}`));
    const type = this.typeAt(i);
    // Sums and products of bools are computed with whole numbers.
    const isCounted = type === 'BOOL' && primitiveAt(program, i)?.dtype === 'same';
    const computed = isCounted ? 'INT32' : type;
    const x = this.operands(primitive, i, shapes, computed);
    const a = withDefaults(primitiveAt(program, i)?.attributes, attributesAt(program, i));
    const y = shapeAt(program, i);
    const writing = { graph, x, shapes, y, a, type: computed, ...(isCounted ? {} : { called }) };
    const value = graph.cast(write(primitive, writing), type);
    if (called === undefined || value.name === called) return value;
    return graph.apply('Identity', [value], {}, value.type, called);
  }

  /** Operands in the type that a statement is computed in. */
  private operands(
    primitive: PrimitiveName,
    i: number,
    shapes: readonly Shape[],
    type: TensorType,
  ): readonly Value[] {
    const { program, graph } = this;
    const values = operandsAt(program, i).map((operand) => this.values[operand] as Value);
    const common = primitiveAt(program, i)?.dtype === 'bool' ? widest(values) : type;
    return values.map((value, at) =>
      isApart(primitive, at, shapes) ? value : graph.cast(value, common),
    );
  }

  private typeAt(i: number): TensorType {
    const dtype = dtypeAt(this.program, i);
    if (dtype === 'int32' || dtype === 'bool') return types[dtype];
    return this.choices.numbers === 'float32' ? 'FLOAT' : types[dtype ?? 'float64'];
  }
}

/** The type that values are compared in. */
function widest(values: readonly Value[]): TensorType {
  const there = new Set(values.map(({ type }) => type));
  const order: readonly TensorType[] = ['DOUBLE', 'FLOAT', 'INT32'];
  return order.find((type) => there.has(type)) ?? 'INT32';
}

function info(name: string, shape: Shape, type: TensorType): Written<typeof valueInfoProto> {
  const dim = shape.map((extent) => ({ dimValue: extent }));
  return { name, type: { tensorType: { elemType: tensorTypes[type], shape: { dim } } } };
}
