import { compare } from '../../../../claire/import';
import { mayHaveMoreRuns } from '../../../../n8n/execution';
import type { RunAction } from '../action';
import { options } from '../fields';
import { failWhen, readFailWhen, reportOutcomes } from './import-report';
import { readRows } from './import-rows';
import { collect, createReadingOptions } from './outcomes';
import { advertisingOptOuts, badValues, rowSettings } from './row-settings';
import { rowSource, setFields } from './row-source';

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
