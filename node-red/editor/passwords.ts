import { isObject } from '../../claire/json';
import type { EditorNode } from './red';

/**
 * Tells Node-RED that a password which was never given is none. Else it takes the empty field for a
 * change, and marks a node that was only looked at.
 */
export function knowEmptyPasswords({ credentials }: EditorNode, names: readonly string[]): void {
  if (!isObject(credentials)) return;
  const isKnown = Object.fromEntries(names.map((name) => [`has_${name}`, false]));
  Object.assign(credentials, { ...isKnown, ...credentials });
}
