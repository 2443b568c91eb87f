import type { INodeProperties } from 'n8n-workflow';
import type { RunAction } from '../action';
import { options } from '../fields';
import { RetryMemory } from './retry-memory';
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
    const earlier = new RetryMemory(call.context);
    const outcomes = await reportWhenStopped(call, (watched) =>
      importRows(watched, earlier.outcomes(), wait),
    );
    earlier.keep(outcomes);
    return reportImport(call, outcomes, { atMost: wait?.atMost });
  },
};
