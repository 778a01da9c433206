/** What stands behind an opcode: nothing, an index, an offset in memory, a constant, a type, or labels. */
type Immediate = 'none' | 'index' | 'memory' | 'lane' | 'i32' | 'f64' | 'block' | 'labels';

/** The instructions that are used here: the bytes of each, and what follows them. */
export const instructions = {
  block: [[0x02], 'block'],
  loop: [[0x03], 'block'],
  if: [[0x04], 'block'],
  else: [[0x05], 'none'],
  end: [[0x0b], 'none'],
  br: [[0x0c], 'index'],
  br_if: [[0x0d], 'index'],
  br_table: [[0x0e], 'labels'],
  return: [[0x0f], 'none'],
  call: [[0x10], 'index'],
  select: [[0x1b], 'none'],
  'local.get': [[0x20], 'index'],
  'local.set': [[0x21], 'index'],
  'local.tee': [[0x22], 'index'],
  'i32.load': [[0x28], 'memory'],
  'f64.load': [[0x2b], 'memory'],
  'f64.store': [[0x39], 'memory'],
  'i32.const': [[0x41], 'i32'],
  'f64.const': [[0x44], 'f64'],
  'i32.eqz': [[0x45], 'none'],
  'i32.eq': [[0x46], 'none'],
  'i32.ne': [[0x47], 'none'],
  'i32.lt_s': [[0x48], 'none'],
  'i32.lt_u': [[0x49], 'none'],
  'i32.ge_s': [[0x4e], 'none'],
  'f64.eq': [[0x61], 'none'],
  'f64.ne': [[0x62], 'none'],
  'f64.lt': [[0x63], 'none'],
  'f64.gt': [[0x64], 'none'],
  'f64.le': [[0x65], 'none'],
  'f64.ge': [[0x66], 'none'],
  'i32.add': [[0x6a], 'none'],
  'i32.sub': [[0x6b], 'none'],
  'i32.mul': [[0x6c], 'none'],
  'i32.and': [[0x71], 'none'],
  'i32.or': [[0x72], 'none'],
  'i32.shl': [[0x74], 'none'],
  'i32.shr_s': [[0x75], 'none'],
  'i32.shr_u': [[0x76], 'none'],
  'i64.add': [[0x7c], 'none'],
  'i64.shl': [[0x86], 'none'],
  'i64.shr_u': [[0x88], 'none'],
  'f64.abs': [[0x99], 'none'],
  'f64.neg': [[0x9a], 'none'],
  'f64.ceil': [[0x9b], 'none'],
  'f64.floor': [[0x9c], 'none'],
  'f64.nearest': [[0x9e], 'none'],
  'f64.sqrt': [[0x9f], 'none'],
  'f64.add': [[0xa0], 'none'],
  'f64.sub': [[0xa1], 'none'],
  'f64.mul': [[0xa2], 'none'],
  'f64.div': [[0xa3], 'none'],
  'f64.min': [[0xa4], 'none'],
  'f64.max': [[0xa5], 'none'],
  'f64.copysign': [[0xa6], 'none'],
  'i32.wrap_i64': [[0xa7], 'none'],
  'i64.extend_i32_s': [[0xac], 'none'],
  'f32.demote_f64': [[0xb6], 'none'],
  'f64.convert_i32_s': [[0xb7], 'none'],
  'f64.convert_i32_u': [[0xb8], 'none'],
  'f64.promote_f32': [[0xbb], 'none'],
  'i64.reinterpret_f64': [[0xbd], 'none'],
  'f64.reinterpret_i64': [[0xbf], 'none'],
  'i32.trunc_sat_f64_s': [[0xfc, 2], 'none'],
  'v128.load': [[0xfd, 0], 'memory'],
  'v128.load64_splat': [[0xfd, 10], 'memory'],
  'v128.store': [[0xfd, 11], 'memory'],
  'f64x2.splat': [[0xfd, 20], 'none'],
  'f64x2.extract_lane': [[0xfd, 33], 'lane'],
  'f64x2.add': [[0xfd, 0xf0, 1], 'none'],
  'f64x2.sub': [[0xfd, 0xf1, 1], 'none'],
  'f64x2.mul': [[0xfd, 0xf2, 1], 'none'],
  'f64x2.div': [[0xfd, 0xf3, 1], 'none'],
} as const satisfies Record<string, readonly [readonly number[], Immediate]>;

export type Mnemonic = keyof typeof instructions;

/** An instruction with its immediates; locals and functions are told by their names. */
export type Instruction = readonly [Mnemonic, ...(number | string)[]];

/** Instructions in order. Blocks are closed by an `end`. */
export type Code = readonly Instruction[];

export type ValueType = 'i32' | 'f64' | 'i64' | 'v128';

export function get(local: string): Instruction {
  return ['local.get', local];
}
export function set(local: string): Instruction {
  return ['local.set', local];
}
export function tee(local: string): Instruction {
  return ['local.tee', local];
}
export function number(value: number): Instruction {
  return ['f64.const', value];
}
export function whole(value: number): Instruction {
  return ['i32.const', value];
}

/** Code whose number is rounded to float32. */
export function toFloat32(code: Code): Code {
  return [...code, ['f32.demote_f64'], ['f64.promote_f32']];
}
