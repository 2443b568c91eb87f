import type { Message, NodeRed } from '../../types/node-red';
import type { Result } from './perform';

export type Output =
  | { readonly mode: 'whole' }
  | { readonly mode: 'parts' }
  | { readonly mode: 'property'; readonly path: string };

export function readOutput(mode: unknown, path: string): Output {
  if (mode === 'property' && path !== '') return { mode, path };
  return { mode: mode === 'parts' ? 'parts' : 'whole' };
}

/** The messages to send for one that came in; the one that came in is used for the first. */
export function toMessages(
  RED: NodeRed,
  message: Message,
  { records, isList }: Result,
  output: Output,
): Message[] {
  if (output.mode === 'parts') return toParts(RED, message, records);
  const value = isList ? records : records[0];
  if (output.mode === 'whole') return [Object.assign(message, { payload: value })];
  RED.util.setMessageProperty(message, output.path, value, true);
  return [message];
}

/**
 * As the split node does it, so that a join node can put them together. What came in its payload is
 * in none of them, and is not copied for each.
 */
function toParts(RED: NodeRed, message: Message, records: readonly unknown[]): Message[] {
  const bare = { ...message, payload: undefined };
  const outer = message.parts === undefined ? {} : { parts: message.parts };
  const id = RED.util.generateId();
  const shared = { ...outer, id, type: 'array', len: 1, count: records.length };
  return records.map((payload, index) => ({
    ...(index === 0 ? message : RED.util.cloneMessage(bare)),
    payload,
    parts: { ...shared, index },
  }));
}
