import {
  NodeConnectionTypes,
  type IExecuteFunctions,
  type INodeExecutionData,
  type INodeType,
  type INodeTypeDescription,
  type NodeHint,
} from 'n8n-workflow';
import { properties, subtitle } from './actions/catalogue';
import { route } from './actions/router';
import { listSearch, loadOptions, resourceMapping } from './methods';

/** Shown in the editor for certain settings of the node. */
const hints: NodeHint[] = [
  {
    type: 'warning',
    location: 'outputPane',
    message:
      "Claire will remove this operation. Use 'Get Many' with the filters 'DMS Number' and 'Customer Kind' instead.",
    displayCondition: '={{ $parameter["operation"] === "getByDmsNr" }}',
  },
  {
    type: 'info',
    location: 'outputPane',
    whenToDisplay: 'afterExecution',
    message:
      "Claire has accepted queued appointments, and imports them later. 'Confirm Import' gets their outcomes, as does a Claire Trigger on the event 'Appointment import result'.",
    displayCondition:
      '={{ $parameter["operation"] === "import" && $parameter["waitFor"] === "nothing" }}',
  },
];

export class Claire implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Claire',
    name: 'claire',
    icon: { light: 'file:../../icons/claire.svg', dark: 'file:../../icons/claire.dark.svg' },
    group: ['transform'],
    version: 1,
    subtitle,
    description:
      'Import workshop appointments into Claire, and look up appointments, cars, checks and webhooks',
    defaults: { name: 'Claire' },
    inputs: [NodeConnectionTypes.Main],
    outputs: [NodeConnectionTypes.Main],
    usableAsTool: true,
    credentials: [{ name: 'claireApi', required: true }],
    hints,
    properties,
  };

  methods = { listSearch, loadOptions, resourceMapping };

  execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
    return route(this);
  }
}
