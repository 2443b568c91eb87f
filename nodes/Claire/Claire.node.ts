import {
  NodeConnectionTypes,
  type IExecuteFunctions,
  type INodeExecutionData,
  type INodeType,
  type INodeTypeDescription,
} from 'n8n-workflow';
import { properties } from './actions/catalogue';
import { route } from './actions/router';
import { hints } from './hints';
import { listSearch, loadOptions, resourceMapping } from './methods';

export class Claire implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Claire',
    name: 'claire',
    icon: { light: 'file:../../icons/claire.svg', dark: 'file:../../icons/claire.dark.svg' },
    group: ['transform'],
    // At 1, a new import takes items in Claire's own form, and recognises no columns.
    version: [1, 1.1],
    defaultVersion: 1.1,
    subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
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
