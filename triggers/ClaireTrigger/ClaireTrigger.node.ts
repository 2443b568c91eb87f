import {
  type IHookFunctions,
  type INodeType,
  type INodeTypeDescription,
  type IWebhookFunctions,
  type IWebhookResponseData,
  NodeConnectionTypes,
  type ExpressionString,
} from 'n8n-workflow';
import { getLocations, searchLocations } from '../../n8n/lists';
import { getEvents } from './events';
import { checkExists, create, remove } from './lifecycle';
import { parameters, subtitle } from './parameters';
import { receive } from './receive';

const { Main } = NodeConnectionTypes;
const one = JSON.stringify([Main]);
const two = JSON.stringify([
  { type: Main, displayName: 'Event' },
  { type: Main, displayName: 'Failed Deliveries' },
]);

/** Also where an expression gives the word. */
const hasTwo = 'String($parameter.options?.failedDeliveries).trim().toLowerCase() === "true"';
/** The second comes with an option. */
const outputs: ExpressionString = `={{ ${hasTwo} ? ${two} : ${one} }}`;

export class ClaireTrigger implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Claire Trigger',
    name: 'claireTrigger',
    icon: { light: 'file:../../icons/claire.svg', dark: 'file:../../icons/claire.dark.svg' },
    group: ['trigger'],
    // At 1, n8n evaluates an expression for each call of a webhook, which halves the events a second.
    version: 1.1,
    subtitle,
    // Where n8n lists the nodes, it puts this in the place of the text of the Claire node, too.
    description:
      'The Claire node imports appointments, and looks up appointments, cars and checks. The trigger starts the workflow when something happens to an appointment in Claire.',
    eventTriggerDescription: 'Waiting for Claire to call the test address',
    activationMessage: 'Claire now calls this workflow for each of the chosen events.',
    defaults: { name: 'Claire Trigger' },
    inputs: [],
    outputs,
    credentials: [{ name: 'claireApi', required: true }],
    webhooks: [
      {
        name: 'default',
        httpMethod: 'POST',
        responseMode: 'onReceived',
        responseData: 'noData',
        path: 'webhook',
      },
    ],
    triggerPanel: {
      header: 'Pull in an event from Claire',
      executionsHelp: {
        inactive:
          'The trigger makes webhooks at Claire while you listen, and when you publish (before n8n 2: activate) the workflow.<br /><br /><b>To try it out</b>, click Execute step, then let something happen to an appointment in Claire (or fire an event in the sandbox). It removes the test webhooks after the first event, when you stop, or after two minutes.<br /><br /><b>To use it for good</b>, publish the workflow. Its executions then show up in their list, not here.',
        active:
          'This workflow is published: Claire calls it for each event, and its executions show up in their list, not here.<br /><br /><b>To try a change</b>, click Execute step. Claire then calls both addresses: the published workflow goes on as before.',
      },
      activationHint: {
        active: 'The published workflow also runs for each event.',
        inactive: 'Publish the workflow to have it run for each event.',
      },
    },
    properties: parameters,
  };

  methods = { listSearch: { searchLocations }, loadOptions: { getEvents, getLocations } };

  webhookMethods = {
    default: {
      async checkExists(this: IHookFunctions): Promise<boolean> {
        return await checkExists(this);
      },
      async create(this: IHookFunctions): Promise<boolean> {
        return await create(this);
      },
      async delete(this: IHookFunctions): Promise<boolean> {
        return await remove(this);
      },
    },
  };

  async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
    return await receive(this);
  }
}
