import {
  NodeConnectionTypes,
  type INodeExecutionData,
  type INodeType,
  type INodeTypeDescription,
  type IPollFunctions,
} from 'n8n-workflow';
import { getLocations } from '../../n8n/lists';
import { parameters, subtitle } from './parameters';
import { pollClaire } from './poll-claire';

export class ClaireChangesTrigger implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Claire Changes Trigger',
    name: 'claireChangesTrigger',
    icon: { light: 'file:../../icons/claire.svg', dark: 'file:../../icons/claire.dark.svg' },
    group: ['trigger'],
    version: 1,
    subtitle,
    description:
      'Starts the workflow when an appointment in Claire changes. Polls Claire, so Claire need not reach this n8n.',
    activationMessage:
      'The trigger remembers the appointments. The workflow starts for changes from now on.',
    defaults: { name: 'Claire Changes Trigger' },
    polling: true,
    inputs: [],
    outputs: [NodeConnectionTypes.Main],
    credentials: [{ name: 'claireApi', required: true }],
    properties: parameters,
  };

  methods = { loadOptions: { getLocations } };

  async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
    return await pollClaire(this);
  }
}
