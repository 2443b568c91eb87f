import {
  type IDataObject,
  type INodeExecutionData,
  type IPollFunctions,
  NodeOperationError,
} from 'n8n-workflow';
import {
  type Change,
  type ChangesSettings,
  findRecentChange,
  parseChangesSettings,
  poll,
  type PollDependencies,
  type PollFailure,
  type PollResult,
  type Recovery,
} from '../../claire/changes';
import { openAccount, type OpenAccount } from '../../n8n/client';
import { calendarIn } from '../../claire/times';
import { clock } from '../../n8n/clock';
import { toNodeError } from '../../n8n/errors';
import { toOwner } from '../../n8n/execution';
import { readTrueOrFalse } from '../../n8n/values';

type Items = INodeExecutionData[][] | null;

/** One item for each change since the last poll; *Fetch Test Event* gets a recent one. */
export async function pollClaire(context: IPollFunctions): Promise<Items> {
  try {
    return await (context.getMode() === 'manual' ? showRecent(context) : pollAlone(context));
  } catch (thrown) {
    throw toNodeError(context.getNode(), thrown);
  }
}

/** By workflow and node: n8n starts a poll at its time, also while the last one is under way. */
const underWay = new Set<string>();

async function pollAlone(context: IPollFunctions): Promise<Items> {
  const key = `${context.getWorkflow().id ?? ''} ${context.getNode().id}`;
  if (underWay.has(key)) return null;
  underWay.add(key);
  try {
    return await pollOnce(context);
  } finally {
    underWay.delete(key);
  }
}

async function pollOnce(context: IPollFunctions): Promise<Items> {
  const settings = readSettings(context);
  const account = await openAccount(context);
  const source = { baseUrl: account.baseUrl, owner: toOwner(context) };
  const stored = readStored(context, source);
  const result = await poll(dependencies(context, account), settings, stored.state);
  // Nothing is remembered that could be lost, and at a publication a person reads it.
  const whole = result.failures.find(({ part }) => part === undefined);
  if (stored.state === undefined && whole !== undefined) throw whole.error;
  const notices = report(context, result, stored.notices);
  store(context, { ...source, state: result.state, notices });
  return result.changes.length === 0 ? null : [result.changes.map(toItem)];
}

async function showRecent(context: IPollFunctions): Promise<Items> {
  const settings = readSettings(context);
  const change = await findRecentChange(
    dependencies(context, await openAccount(context)),
    settings,
  );
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

function dependencies(context: IPollFunctions, { client }: OpenAccount): PollDependencies {
  return { client, clock, calendar: calendarIn(context.getTimezone(), clock) };
}

function toItem(change: Change): INodeExecutionData {
  const json: IDataObject = {
    ...change,
    differences: change.differences.map((one) => ({ ...one })),
  };
  return { json };
}

/** All appointments of another Claire would be gone here, and a copied workflow tells only what is new to it. */
type Source = Readonly<Record<'baseUrl' | 'owner', string>>;

/** What n8n keeps between the polls of this node. */
interface Stored {
  /** The core's, as plain data: n8n hands out a Proxy. Undefined before the first poll of this source. */
  state: unknown;
  /** Notices of the last poll: each is logged once, not at every poll. */
  notices: readonly string[];
}

function readStored(context: IPollFunctions, source: Source): Stored {
  const { state, notices, baseUrl, owner } = context.getWorkflowStaticData('node');
  const isKnown = state !== undefined && baseUrl === source.baseUrl && owner === source.owner;
  const copy: unknown = isKnown ? JSON.parse(JSON.stringify(state)) : undefined;
  const known: unknown[] = Array.isArray(notices) ? notices : [];
  return { state: copy, notices: known.filter((one) => typeof one === 'string') };
}

/** n8n saves it with what the poll returns; what a poll throws would lose it. */
function store(
  context: IPollFunctions,
  { notices, ...rest }: Source & { state: object; notices: readonly string[] },
): void {
  const kept: IDataObject = { ...rest, notices: [...notices] };
  Object.assign(context.getWorkflowStaticData('node'), kept);
}

/**
 * Tells what a poll has to say beside its changes: in n8n's log, and an alarm as a failed execution,
 * which starts the error workflow. Returns the notices, so that the next poll does not repeat them.
 */
function report(context: IPollFunctions, result: PollResult, known: readonly string[]): string[] {
  const node = context.getNode().name;
  const { failures, recovered } = result;
  for (const failure of failures) {
    const { failuresInARow, error } = failure;
    const count = `${String(failuresInARow)} in a row`;
    context.logger.warn(
      `${node}: poll of ${nameSubject(failure)} failed (${count}): ${error.message}`,
    );
    if (failure.isAlarm) raiseAlarm(context, failure);
  }
  for (const recovery of recovered) {
    const count = String(recovery.failedPolls);
    context.logger.info(
      `${node}: polls ${nameSubject(recovery)} again after ${count} failed polls`,
    );
  }
  return logNotices(context, result, known);
}

/**
 * Beside what the poll returns: n8n drops the changes and the state of a poll that throws, and then
 * each further poll would be the fifth failure again.
 */
function raiseAlarm(context: IPollFunctions, failure: PollFailure): void {
  const { error: cause, failuresInARow } = failure;
  const error = toNodeError(context.getNode(), cause);
  const subject = nameSubject(failure);
  error.message = `${subject} could not be polled ${String(failuresInARow)} times in a row. ${cause.message}`;
  error.description = `${error.description ?? ''}\nThe trigger goes on, and tells what has changed meanwhile once Claire responds.`;
  context.__emitError(error);
}

function nameSubject({ part, locationId }: PollFailure | Recovery): string {
  if (part === 'location') return `Location ${String(locationId)}`;
  return part === undefined ? 'Claire' : 'Appointments that are on no list any more';
}

function logNotices(
  context: IPollFunctions,
  { notices }: PollResult,
  known: readonly string[],
): string[] {
  for (const { code, message } of notices) {
    if (known.includes(message)) continue;
    const level = code === 'firstPoll' || code === 'lookUpsPostponed' ? 'info' : 'warn';
    context.logger[level](`${context.getNode().name}: ${message}`);
  }
  return notices.map(({ message }) => message);
}
