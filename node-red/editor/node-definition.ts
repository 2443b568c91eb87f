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
