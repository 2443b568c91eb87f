import {
  NodeOperationError,
  type IDataObject,
  type INodeExecutionData,
  type IPollFunctions,
} from 'n8n-workflow';
import {
  type Change,
  type ChangesSettings,
  findRecentChange,
  parseChangesSettings,
  poll,
  type PollDependencies,
} from '../../claire/changes';
import { calendarIn } from '../../n8n/calendar';
import { openClient, readAccount } from '../../n8n/client';
import { clock } from '../../n8n/clock';
import { toNodeError } from '../../n8n/errors';
import { readTrueOrFalse } from '../../n8n/true-or-false';
import { report } from './report';

/** By workflow and node: n8n starts a poll at its time, also while the last one is under way. */
const underWay = new Set<string>();

/** One item for each change since the last poll; *Fetch Test Event* gets a recent one. */
export async function pollClaire(context: IPollFunctions): Promise<INodeExecutionData[][] | null> {
  if (context.getMode() === 'manual') return await withNodeErrors(context, showRecent);
  const key = `${context.getWorkflow().id ?? ''} ${context.getNode().id}`;
  if (underWay.has(key)) return null;
  underWay.add(key);
  try {
    return await withNodeErrors(context, pollOnce);
  } finally {
    underWay.delete(key);
  }
}

type Items = INodeExecutionData[][] | null;

async function withNodeErrors(
  context: IPollFunctions,
  run: (context: IPollFunctions) => Promise<Items>,
): Promise<Items> {
  try {
    return await run(context);
  } catch (thrown) {
    throw toNodeError(context.getNode(), thrown);
  }
}

async function pollOnce(context: IPollFunctions): Promise<Items> {
  const settings = readSettings(context);
  const { baseUrl } = await readAccount(context);
  const stored = readStored(context, baseUrl);
  const result = await poll(await dependencies(context), settings, stored.state);
  // Nothing is remembered that could be lost, and at a publication a person reads it.
  const whole = result.failures.find(({ part }) => part === undefined);
  if (stored.state === undefined && whole !== undefined) throw whole.error;
  const notices = report(context, result, stored.notices);
  store(context, { baseUrl, state: result.state, notices });
  return result.changes.length === 0 ? null : [result.changes.map(toItem)];
}

async function showRecent(context: IPollFunctions): Promise<Items> {
  const change = await findRecentChange(await dependencies(context), readSettings(context));
  if (change !== undefined) return [[toItem(change)]];
  throw new NodeOperationError(context.getNode(), 'Claire has no appointment of today to show', {
    description:
      'Choose other locations, or try again on a day with appointments. A published workflow also starts for changes of other days.',
  });
}

function readSettings(context: IPollFunctions): ChangesSettings {
  return parseChangesSettings({
    locationIds: context.getNodeParameter('locationIds', []),
    daysBack: context.getNodeParameter('daysBack', undefined),
    daysAhead: context.getNodeParameter('daysAhead', undefined),
    changes: context.getNodeParameter('changes', []),
    includeAppointment: readTrueOrFalse(context.getNodeParameter('includeAppointment', false)),
  });
}

async function dependencies(context: IPollFunctions): Promise<PollDependencies> {
  const client = await openClient(context);
  return { client, clock, calendar: calendarIn(context.getTimezone(), clock) };
}

function toItem(change: Change): INodeExecutionData {
  const json: IDataObject = {
    ...change,
    differences: change.differences.map((one) => ({ ...one })),
  };
  return { json };
}

/** What n8n keeps between the polls of this node. */
interface Stored {
  /**
   * The core's, as plain data: n8n hands out a Proxy. Undefined before the first poll of this Claire,
   * as all appointments of another one would be gone here.
   */
  state: unknown;
  /** Notices of the last poll: each is logged once, not at every poll. */
  notices: readonly string[];
}

function readStored(context: IPollFunctions, ofBaseUrl: string): Stored {
  const { state, notices, baseUrl } = context.getWorkflowStaticData('node');
  const isKnown = state !== undefined && baseUrl === ofBaseUrl;
  const copy: unknown = isKnown ? JSON.parse(JSON.stringify(state)) : undefined;
  const known: unknown[] = Array.isArray(notices) ? notices : [];
  return { state: copy, notices: known.filter((one) => typeof one === 'string') };
}

/** n8n saves it with what the poll returns; what a poll throws would lose it. */
function store(
  context: IPollFunctions,
  { baseUrl, state, notices }: { baseUrl: string; state: object; notices: readonly string[] },
): void {
  const kept: IDataObject = { baseUrl, state, notices: [...notices] };
  Object.assign(context.getWorkflowStaticData('node'), kept);
}
