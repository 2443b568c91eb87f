import type {
  IDataObject,
  IExecuteFunctions,
  INodeExecutionData,
  INodeProperties,
} from 'n8n-workflow';
import { formatCount, formatNumber } from '../../../../claire/counts';
import { compare, confirm, type Outcome, type OutcomeWait } from '../../../../claire/import';
import { isObject } from '../../../../claire/json';
import { defaultWait, onAbort } from '../../../../claire/waits';
import { clock } from '../../../../n8n/clock';
import { keepWithExecution, mayHaveMoreRuns } from '../../../../n8n/execution';
import { RetryMemory } from '../../../../n8n/retry-memory';
import { toData } from '../../../../n8n/values';
import type { RunAction, RunCall } from '../action';
import { options } from '../fields';
import { parameterError, readParameter, readSeconds } from '../parameters';
import { failWhen, readFailWhen, reportOutcomes } from './import-report';
import { readRows } from './import-rows';
import { collect, createReadingOptions, type Earlier, importRows } from './outcomes';
import { advertisingOptOuts, badValues, rowSettings } from './row-settings';
import { rowSource, setFields } from './row-source';

const onlyChanged: INodeProperties = {
  displayName: 'Only Changed',
  name: 'onlyChanged',
  type: 'boolean',
  default: false,
  description:
    'Whether to look at Claire first and send only new or changed appointments; the rest is unchanged',
};

const waitFor: INodeProperties = {
  displayName: 'Wait For',
  name: 'waitFor',
  type: 'options',
  default: 'confirmation',
  description:
    'How long the workflow waits for Claire, which queues appointments first and imports them later. The value of the first item counts for all.',
  options: [
    {
      name: 'Confirmation',
      value: 'confirmation',
      description: "Poll Claire until all appointments are there, or 'Wait At Most' is over",
    },
    {
      name: 'Nothing',
      value: 'nothing',
      description: 'Go on once Claire has accepted the appointments; they are queued',
    },
  ],
};

/** Options of its own for each operation, because only one of them has something to wait for. */
const waitAtMost: INodeProperties = {
  displayName: 'Wait At Most',
  name: 'waitAtMost',
  type: 'number',
  typeOptions: { minValue: 0 },
  default: defaultWait,
  description:
    'How many seconds to look for an appointment after Claire queued it. One that is not there by then is unconfirmed. 0 looks once.',
};

const waitAtMostOfImport: INodeProperties = {
  ...waitAtMost,
  displayOptions: { show: { '/waitFor': ['confirmation'] } },
};

export const importAppointments: RunAction = {
  value: 'import',
  name: 'Import',
  action: 'Import appointments',
  description: 'Create or update appointments from your DMS, with an outcome for each item',
  properties: [
    ...rowSource,
    ...setFields,
    ...rowSettings,
    onlyChanged,
    waitFor,
    options(waitAtMostOfImport, failWhen, badValues, advertisingOptOuts),
  ],
  async performAll(call) {
    const [wait, when] = [readWait(call), readFailWhen(call)];
    const earlier = readKeptOutcomes(call.context);
    const outcomes = await reportWhenStopped(call, (onAnswered) =>
      importRows(call, { earlier, wait, onAnswered }),
    );
    keepOutcomes(call.context, outcomes);
    const items = reportOutcomes(call, outcomes, {
      when,
      nothing: 'imported',
      atMost: wait?.atMost,
    });
    // n8n tries again where the node throws, or where the first item has an error.
    if (outcomes[0]?.error === undefined) keepOutcomes(call.context, undefined);
    return items;
  },
};

/** n8n shows the description of an operation in its list only. */
const confirmNotice: INodeProperties = {
  displayName:
    "Place this node after an 'Import', at once or some time later. It looks up the items that are queued or unconfirmed.",
  name: 'confirmNotice',
  type: 'notice',
  default: '',
  displayOptions: { hide: { '@tool': [true] } },
};

/** Takes what Import has put out, on either branch, some time later. */
export const confirmImport: RunAction = {
  value: 'confirmImport',
  name: 'Confirm Import',
  action: 'Confirm imported appointments',
  description: "Get the outcomes of imported appointments. Takes the items that 'Import' returned.",
  properties: [confirmNotice, options(waitAtMost, failWhen)],
  async performAll(call) {
    const [wait, when] = [confirmation(call), readFailWhen(call)];
    const earlier = call.items.map(asPutOut);
    const outcomes = confirm(
      earlier.map(({ outcome }) => outcome),
      call.client,
      { ...call.options, wait },
    );
    const items = earlier.map(({ input }) => ({ json: input }));
    // An outcome of a group names rows of the import, which are not the items here.
    return reportOutcomes({ ...call, items }, await collect(outcomes), {
      ...{ atMost: wait.atMost, when, nothing: 'imported' },
      pair: (_outcome, index) => [index],
    });
  },
};

export const compareAppointments: RunAction = {
  value: 'compare',
  name: 'Compare',
  action: 'Compare appointments with Claire',
  description:
    'Find new, changed and unchanged appointments of your DMS, and those that only Claire has. Changes nothing.',
  properties: [
    ...rowSource,
    ...setFields,
    ...rowSettings,
    options(failWhen, badValues, advertisingOptOuts),
  ],
  async performAll(call) {
    const when = readFailWhen(call);
    const compared = compare(readRows(call), call.client, {
      ...call.options,
      ...createReadingOptions(call),
      isWhole: () => !mayHaveMoreRuns(call.context),
    });
    return reportOutcomes(call, await collect(compared), { when, nothing: 'compared' });
  },
};

const memoryKey = 'importOutcomes';

/**
 * The outcomes of a run that n8n is about to try again: a bad row imports no other row a second time.
 * A person who retries the execution may have changed the node before: then all rows are read anew.
 */
export function readKeptOutcomes(context: IExecuteFunctions): Earlier | undefined {
  const kept = new RetryMemory(context).get(memoryKey, context.getNode().parameters);
  if (!isKept(kept)) return undefined;
  return { outcomes: kept.outcomes, isRetried: kept.execution !== context.getExecutionId() };
}

export function keepOutcomes(
  context: IExecuteFunctions,
  outcomes: readonly Outcome[] | undefined,
): void {
  const { parameters, retryOnFail } = context.getNode();
  const memory = new RetryMemory(context);
  if (outcomes === undefined) memory.forget(memoryKey, parameters);
  else if (retryOnFail === true)
    memory.keep(memoryKey, parameters, { outcomes, execution: context.getExecutionId() });
}

/** What `keepOutcomes` has put there, in this execution or in the one that a person retries. */
function isKept(kept: unknown): kept is { outcomes: readonly Outcome[]; execution: unknown } {
  return isObject(kept);
}

/**
 * Of a stopped execution n8n keeps nothing that the running node puts out, hints
 * neither. What was sent is therefore told at that moment, in the log and in the custom data of the
 * execution, which n8n does keep.
 */
async function reportWhenStopped<Result>(
  { context, items, options }: RunCall,
  work: (onAnswered: (rows: number) => void) => Promise<Result>,
): Promise<Result> {
  let answered = 0;
  const forget = onAbort(options.signal, () => {
    const all = formatCount(items.length, 'row');
    // Claire goes on with a batch that it has got, whether or not its answer is waited for.
    const others = answered < items.length ? '; Claire may take in some of the others' : '';
    const text = `Stopped: ${formatNumber(answered)} of ${all} were answered${others}.`;
    context.logger.warn(text, { node: context.getNode().name });
    keepWithExecution(context, 'claire_import', text);
  });
  try {
    return await work((rows) => {
      answered += rows;
    });
  } finally {
    // A stop at a later node did not stop the import.
    forget();
  }
}

/** How long to wait for the outcomes; undefined for none. */
function readWait(call: RunCall): OutcomeWait | undefined {
  const wanted = readParameter(call.context, 'waitFor', 0, 'confirmation');
  if (wanted === 'nothing') return undefined;
  if (wanted !== 'confirmation')
    throw parameterError('Wait For', 'must be confirmation or nothing');
  return confirmation(call);
}

function confirmation({ context }: RunCall): OutcomeWait & { atMost: number } {
  const option = { name: 'waitAtMost', label: 'Wait At Most', fallback: defaultWait };
  return { clock, atMost: readSeconds(context, 0, option) };
}

interface PutOut {
  outcome: IDataObject;
  /** The import's input, where the item still has it. */
  input: IDataObject;
}

/**
 * On the error branch an outcome stands below `error`, beside the reason and the row itself. There
 * n8n adds the row's own fields, of which one may be called status too.
 */
function asPutOut({ json }: INodeExecutionData): PutOut {
  const { error } = json;
  if (!isObject(error) || typeof error.status !== 'string') return { outcome: json, input: json };
  const { code, message, problems, input, ...facts } = error;
  const reason = { code, message, ...(problems === undefined ? {} : { problems }) };
  return { outcome: { ...facts, error: reason }, input: isObject(input) ? toData(input) : {} };
}
