import type { IDataObject, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import { confirm } from '../../../../claire/import';
import type { RunAction } from '../action';
import { options } from '../fields';
import { toData } from '../../../../n8n/values';
import { failWhen, readFailWhen, reportOutcomes } from './import-report';
import { collect } from './outcomes';
import { confirmation, waitAtMost } from './waiting';
import { isObject } from '../../../../claire/json';

/** n8n shows the description of an operation in its list only. */
const input: INodeProperties = {
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
  properties: [input, options(waitAtMost, failWhen)],
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
