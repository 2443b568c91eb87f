import type { Outcome } from '../../../claire/import';
import type { Message, NodeRed } from '../../types/node-red';
import type { Arrival } from './importer';

/** One appointment, the message that brought it, and its place there. */
export interface Row {
  readonly arrival: Arrival;
  readonly row: unknown;
  readonly index: number;
  readonly count: number;
  /** What the outcomes of one message have in common; none where a message brought one row. */
  readonly group?: string;
}

const good: ReadonlySet<string> = new Set(['queued', 'imported']);

/** What goes to the second output too: it did not get into Claire, or nobody knows that it did. */
export function isBad({ status }: Outcome): boolean {
  return !good.has(status);
}

/** The message that brought the row, with its outcome for a payload and the row itself beside it. */
export function emitOne(RED: NodeRed, row: Row, outcome: Outcome): void {
  const { arrival, index, count, group: id } = row;
  const message = copyOf(RED, arrival.message);
  Object.assign(message, { payload: outcome, appointment: row.row }, facts([outcome]));
  // As the split node does it, so that a join node can put them together.
  if (id !== undefined) {
    message.parts = { id, type: 'array', len: 1, count, index, ...outer(arrival.message) };
  }
  const bad = isBad(outcome) ? RED.util.cloneMessage(message) : null;
  arrival.send([message, bad]);
}

/** One message: the last that came, as with core's join. Its appointments stay beside the outcomes. */
export function emitList(
  RED: NodeRed,
  rowAt: (index: number) => Row | undefined,
  outcomes: readonly Outcome[],
): void {
  const arrival = rowAt(outcomes.length - 1)?.arrival;
  if (arrival === undefined) return;
  const all = outcomes.map((outcome, index) => ({ outcome, row: rowAt(index)?.row }));
  const messageOf = (some: typeof all): Message => ({
    ...copyOf(RED, arrival.message),
    payload: some.map(({ outcome }) => outcome),
    appointments: some.map(({ row }) => row),
    ...facts(some.map(({ outcome }) => outcome)),
  });
  const bad = all.filter(({ outcome }) => isBad(outcome));
  arrival.send([messageOf(all), bad.length > 0 ? messageOf(bad) : null]);
}

/** Without its payload, which may be a list of thousands that nobody needs thousands of times. */
function copyOf(RED: NodeRed, message: Message): Message {
  return RED.util.cloneMessage({ ...message, payload: undefined });
}

function outer({ parts }: Message): object {
  return parts === undefined ? {} : { parts };
}

function facts(outcomes: readonly Outcome[]): Pick<Message, 'claire'> {
  const counts: Record<string, number> = {};
  for (const { status } of outcomes) counts[status] = (counts[status] ?? 0) + 1;
  return { claire: { operation: 'appointment.import', counts } };
}
