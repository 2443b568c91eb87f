import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { onAbort } from '../../../../claire/waits';
import { formatCount, formatNumber } from '../../../../claire/counts';
import type { Outcome } from '../../../../claire/import';
import { keepWithExecution } from '../../../../n8n/execution';
import { RetryMemory } from '../../../../n8n/retry-memory';
import type { RunAction, RunCall } from '../action';
import { failWhen, readFailWhen, reportOutcomes } from './import-report';
import { importRows } from './outcomes';
import { advertisingOptOuts, badValues, rowSettings } from './row-settings';
import { rowSource, setFields } from './row-source';
import { readWait, waitAtMost, waitFor } from './waiting';
import { options } from '../fields';

const onlyChanged: INodeProperties = {
  displayName: 'Only Changed',
  name: 'onlyChanged',
  type: 'boolean',
  default: false,
  description:
    'Whether to look at Claire first and send only new or changed appointments; the rest is unchanged',
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

const memoryKey = 'importOutcomes';

/**
 * The outcomes of a run that n8n is about to try again: a bad row imports no other row a second time.
 * A person who retries the execution may have changed the node before: then all rows are read anew.
 */
export function readKeptOutcomes(context: IExecuteFunctions): readonly Outcome[] | undefined {
  const kept = new RetryMemory(context).get(memoryKey, context.getNode().parameters);
  return areOutcomes(kept) ? kept : undefined;
}

export function keepOutcomes(
  context: IExecuteFunctions,
  outcomes: readonly Outcome[] | undefined,
): void {
  const { parameters, retryOnFail } = context.getNode();
  const memory = new RetryMemory(context);
  if (outcomes === undefined) memory.forget(memoryKey, parameters);
  else if (retryOnFail === true) memory.keep(memoryKey, parameters, outcomes);
}

/** Only what `keepOutcomes` has put there, in this execution. */
function areOutcomes(kept: unknown): kept is readonly Outcome[] {
  return Array.isArray(kept);
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
