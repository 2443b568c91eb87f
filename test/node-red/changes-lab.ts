import { type FlowNode, functionNode, keep } from './flow';
import type { Lab } from './lab';
import { flowsWith, readState } from './trigger-lab';
import { until } from './until';

const amersfoort = 11;
export const hour = 3_600_000;

/** The node on the tab; what its second output sends is marked as a report. */
export function changesFlow(lab: Lab, fields: Readonly<Record<string, unknown>> = {}): FlowNode[] {
  const node = {
    id: 'changes',
    type: 'claire-changes',
    z: 'tab',
    name: '',
    account: 'account',
    locationIds: [amersfoort],
    daysBack: '1',
    daysAhead: '7',
    changes: [],
    includeAppointment: false,
    every: '3600',
    wires: [['got'], ['reported']],
    ...fields,
  };
  const kept = keep('messages', '{ report: msg.topic, payload: msg.payload }');
  const reported = functionNode('tab', 'reported', kept);
  return flowsWith(lab, node, reported);
}

/** What came out of the first output. */
export async function readChanges(lab: Lab): Promise<Record<string, unknown>[]> {
  return (await readState(lab)).messages.filter((message) => !('report' in message));
}

/** What came out of the second output, by topic. */
export async function readReports(lab: Lab, topic: string): Promise<Record<string, unknown>[]> {
  return (await readState(lab)).messages.filter(({ report }) => report === topic);
}

/** Waits until the status has said this so often since the last `forget`. */
export async function saysOften(lab: Lab, text: RegExp, times: number): Promise<void> {
  await until(`the status is ${String(text)} ${String(times)} times`, async () => {
    const { statuses } = await readState(lab);
    return statuses.filter((one) => text.test(one.text)).length >= times;
  });
}

/** Moves an appointment of the location to tomorrow, where the node polls it. */
export function appointmentOfTomorrow(lab: Lab): number {
  const tomorrow = new Date(Date.now() + 24 * hour).toISOString().slice(0, 10);
  const { id } = lab.first(({ location_id: at }) => at === amersfoort);
  lab.claire.change(id, { time: `${tomorrow}T09:00:00Z` });
  return id;
}
