/**
 * What an input is for where a model is fitted: data and targets come from a data set, parameters are learnt.
 * One without a role is plain.
 */
export const roles = ['data', 'target', 'parameter'] as const;

/** The word for an input that has no role. */
export const PLAIN = 'plain';

export type Role = (typeof roles)[number];

export function isRole(name: unknown): name is Role {
  return roles.some((role) => role === name);
}
