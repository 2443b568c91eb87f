import { compare, type CompareOutcome, summarizeComparison } from '../../../../claire/import';
import { mayHaveMoreRuns } from '../../../../n8n/execution';
import type { RunAction } from '../action';
import { options } from '../fields';
import { countByStatus, failWhen, readFailWhen, reportOutcomes } from './import-report';
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
    const outcomes = await collect(compared);
    const paired = outcomes.map((outcome, index) => ({ outcome, rows: listRows(outcome, index) }));
    return reportOutcomes(call, paired, {
      summary: summarizeComparison(countByStatus(outcomes)),
      ...{ when, nothing: 'compared' },
    });
  },
};

function listRows({ status, rows }: CompareOutcome, index: number): readonly number[] {
  return status === 'onlyAtClaire' ? [] : (rows ?? [index]);
}
