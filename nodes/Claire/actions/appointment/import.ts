import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { onAbort } from '../../../../claire/waits';
import type { CallResponse, Client, InputOf, OutputOf } from '../../../../claire/client';
import { formatCount } from '../../../../claire/counts';
import type { Outcome } from '../../../../claire/import';
import { isObject } from '../../../../claire/json';
import { type Operation, operations } from '../../../../claire/resources';
import { keepWithExecution } from '../../../../n8n/execution';
import { RetryMemory } from '../../../../n8n/retry-memory';
import type { RunAction, RunCall } from '../action';
import { failWhen, readFailWhen, reportImport } from './import-report';
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
    const earlier = new KeptOutcomes(call.context);
    const outcomes = await reportWhenStopped(call, (watched) =>
      importRows(watched, earlier.get(), wait),
    );
    earlier.keep(outcomes);
    const items = reportImport(call, outcomes, { atMost: wait?.atMost, when });
    // n8n tries again where the node throws, or where the first item has an error.
    if (outcomes[0]?.error === undefined) earlier.forget();
    return items;
  },
};

/**
 * The outcomes of a run that n8n is about to try again: a bad row imports no other row a second time.
 * A person who retries the execution may have changed the node before: then all rows are read anew.
 */
export class KeptOutcomes {
  readonly #memory: RetryMemory;

  constructor(private readonly context: IExecuteFunctions) {
    this.#memory = new RetryMemory(context);
  }

  get(): readonly Outcome[] | undefined {
    const kept = this.#memory.get('importOutcomes', this.context.getNode().parameters);
    return areOutcomes(kept) ? kept : undefined;
  }

  keep(outcomes: readonly Outcome[]): void {
    const { parameters, retryOnFail } = this.context.getNode();
    if (retryOnFail === true) this.#memory.keep('importOutcomes', parameters, outcomes);
  }

  forget(): void {
    this.#memory.forget('importOutcomes', this.context.getNode().parameters);
  }
}

/** Only what `keep` has put there, in this execution. */
function areOutcomes(kept: unknown): kept is readonly Outcome[] {
  return Array.isArray(kept);
}

/**
 * Of a stopped execution n8n keeps nothing that the running node puts out, hints
 * neither. What was sent is therefore told at that moment, in the log and in the custom data of the
 * execution, which n8n does keep.
 */
async function reportWhenStopped<Result>(
  call: RunCall,
  work: (call: RunCall) => Promise<Result>,
): Promise<Result> {
  const { context, items, options } = call;
  const client = new CountingClient(call.client);
  const tell = (): void => {
    const text = `Stopped: ${client.describeProgress(items.length)}`;
    context.logger.warn(text, { node: context.getNode().name });
    keepWithExecution(context, 'claire_import', text);
  };
  const forget = onAbort(options.signal, tell);
  try {
    return await work({ ...call, client });
  } finally {
    // A stop at a later node did not stop the import.
    forget();
  }
}

/** Counts the appointments that an import has sent, whatever becomes of them. */
class CountingClient implements Client {
  #taken = 0;
  #open = 0;

  constructor(private readonly client: Client) {}

  /** Several rows may be one appointment. */
  describeProgress(all: number): string {
    const open = this.#open === 0 ? '' : `, and of ${String(this.#open)} it had not yet answered`;
    const taken = formatCount(this.#taken, 'appointment');
    return `Claire had taken in ${taken} of ${formatCount(all, 'row')}${open}.`;
  }

  async call<O extends Operation>(
    operation: O,
    input: InputOf<O>,
    options = {},
  ): Promise<CallResponse<OutputOf<O>>> {
    const count = operation.id === operations.appointment.import.id ? countAppointments(input) : 0;
    this.#open += count;
    try {
      const response = await this.client.call(operation, input, options);
      this.#taken += count;
      return response;
    } finally {
      this.#open -= count;
    }
  }
}

function countAppointments(input: unknown): number {
  const { appointments } = isObject(input) ? input : {};
  return Array.isArray(appointments) ? appointments.length : 0;
}
