import { isObject } from '../../claire/json';
import { onlyAccount } from './account';
import type { EditorNode } from './red';

// Functions alone: what reads a palette's page without running it stops at a spread.

/** The name that the user gave the node; undefined without one. */
export function readName({ name }: EditorNode): string | undefined {
  return name === '' ? undefined : name;
}

export function styleLabel(this: EditorNode): string {
  return readName(this) === undefined ? '' : 'node_label_italic';
}

/** A new node has the account, where there is only one. */
export function chooseAccount(this: EditorNode & { account: string }): void {
  if (this.account === '') this.account = onlyAccount(this.z);
}

/**
 * Tells Node-RED that a password which was never given is none. Else it takes the empty field for a
 * change, and marks a node that was only looked at.
 */
export function knowEmptyPasswords({ credentials }: EditorNode, names: readonly string[]): void {
  if (!isObject(credentials)) return;
  const isKnown = Object.fromEntries(names.map((name) => [`has_${name}`, false]));
  Object.assign(credentials, { ...isKnown, ...credentials });
}
