import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { Outcome } from '../../../../claire/import';
import { RetryMemory } from '../../../../n8n/retry-memory';
import type { RunAction } from '../action';
import { options } from '../fields';
import { failWhen } from './fail-when';
import { reportImport } from './import-report';
import { importRows } from './outcomes';
import { badValues, rowSettings } from './row-settings';
import { rowSource } from './row-source';
import { setFields } from './set-fields';
import { reportWhenStopped } from './stopped';
import { waitAtMost, waitFor, readWait } from './waiting';

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
    options(waitAtMostOfImport, failWhen, badValues),
  ],
  async performAll(call) {
    const wait = readWait(call);
    const earlier = new KeptOutcomes(call.context);
    const outcomes = await reportWhenStopped(call, (watched) =>
      importRows(watched, earlier.get(), wait),
    );
    earlier.keep(outcomes);
    return reportImport(call, outcomes, { atMost: wait?.atMost });
  },
};

/**
 * The outcomes of a run that n8n is about to try again, as the first item that it puts out has an
 * error: a bad first row imports no other row a second time. A person who retries the execution may
 * have changed the node before: then all rows are read anew.
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
    const isTriedAgain = retryOnFail === true && outcomes[0]?.error !== undefined;
    if (isTriedAgain) this.#memory.keep('importOutcomes', parameters, outcomes);
    else this.#memory.forget('importOutcomes', parameters);
  }
}

/** Only what `keep` has put there, in this execution. */
function areOutcomes(kept: unknown): kept is readonly Outcome[] {
  return Array.isArray(kept);
}
