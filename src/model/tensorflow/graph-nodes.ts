import type { Tensor } from '../../core/tensor/tensor';
import { uniqueNames } from '../../core/unique-names';

/** Types that values of a graph that is written have; TensorFlow.js has no DT_DOUBLE. */
export type NodeType = 'DT_DOUBLE' | 'DT_FLOAT' | 'DT_INT32' | 'DT_BOOL';

/** A value of the graph that is written; of a constant its numbers, which can be written as any type. */
export interface NodeValue {
  readonly name: string;
  readonly type: NodeType;
  readonly constant?: Tensor;
}

/** An attribute as JSON has it. */
type Attribute = Readonly<Record<string, unknown>>;

interface GraphNode {
  readonly name: string;
  readonly op: string;
  readonly input?: readonly string[];
  readonly attr: Readonly<Record<string, Attribute>>;
}

/** Numbers beside the graph, by the name of their node. */
export interface Weight {
  readonly name: string;
  readonly shape: readonly number[];
  readonly type: NodeType;
  readonly data: Float64Array;
}

/** Operators whose types have other names than T. */
const apart: ReadonlySet<string> = new Set(['Cast', 'GatherV2']);

const typed = (type: NodeType): Attribute => ({ type });

/** A graph of TensorFlow as it is written, node by node. */
export class GraphNodes {
  readonly nodes: GraphNode[] = [];
  readonly weights: Weight[] = [];
  readonly unique = uniqueNames();
  private readonly constants = new Map<string, string>();
  /** What comes before the names of nodes that are written now. */
  scope = '';

  apply(
    op: string,
    inputs: readonly NodeValue[],
    type: NodeType,
    settings: Readonly<Record<string, Attribute>> = {},
    called?: string,
  ): NodeValue {
    const name = called ?? this.unique(`${this.scope}${op}`);
    const input = inputs.map((value) => this.used(value));
    const plain = apart.has(op) ? {} : { T: typed(inputs[0]?.type ?? type) };
    this.nodes.push({ name, op, input, attr: { ...plain, ...settings } });
    return { name, type };
  }

  placeholder(name: string, shape: readonly number[], type: NodeType): NodeValue {
    const dim = shape.map((size) => ({ size: `${size}` }));
    const attr = { dtype: typed(type), shape: { shape: { dim } } };
    this.nodes.push({ name, op: 'Placeholder', attr });
    return { name, type };
  }

  weight(name: string, { shape, data }: Tensor, type: NodeType): NodeValue {
    this.weights.push({ name, shape, type, data });
    const dim = shape.map((size) => ({ size: `${size}` }));
    const value = { tensor: { dtype: type, tensorShape: { dim } } };
    this.nodes.push({ name, op: 'Const', attr: { dtype: typed(type), value } });
    return { name, type };
  }

  constant(constant: Tensor, type: NodeType): NodeValue {
    return { name: '', type, constant };
  }

  whole(numbers: readonly number[]): NodeValue {
    return this.constant({ shape: [numbers.length], data: Float64Array.from(numbers) }, 'DT_INT32');
  }

  cast(value: NodeValue, type: NodeType): NodeValue {
    if (value.type === type) return value;
    if (value.constant) return { name: '', type, constant: value.constant };
    return this.apply('Cast', [value], type, { SrcT: typed(value.type), DstT: typed(type) });
  }

  /** How many nodes compute something. */
  get operators(): number {
    return this.nodes.filter(({ op }) => op !== 'Const' && op !== 'Placeholder').length;
  }

  private used({ name, type, constant }: NodeValue): string {
    if (!constant) return name;
    const { shape, data } = constant;
    const key = data.length <= 64 ? `${type} ${shape} ${data}` : '';
    const known = this.constants.get(key);
    if (known !== undefined) return known;
    const fresh = this.unique('Const');
    this.weight(fresh, constant, type);
    if (key !== '') this.constants.set(key, fresh);
    return fresh;
  }
}
