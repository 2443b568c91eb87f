import type { Json } from '../../lab/n8n/rest';
import {
  connectTo,
  type Credentials,
  workflowByHand,
  workflowChain,
  workflowNode,
} from '../../lab/n8n/workflow';
import { makers } from './rows';

/** How many look-ups a workflow makes, and of how many different cars. */
export interface Size {
  readonly rows: number;
  readonly different?: number;
}

/** What the benchmarks run in n8n: our nodes, and what a user would build instead. */
export function describeWorkflows(url: string, credentials: Credentials) {
  const ownKey = { credentials: { claireApi: credentials['Claire account'] } };
  const keyInHeader = { credentials: { httpHeaderAuth: credentials['Claire key in a header'] } };
  const claire = (parameters: Json) =>
    workflowNode('Claire', 'n8n-nodes-claire.claire', parameters, ownKey);
  const httpRequest = (request: Json) => {
    const by = { authentication: 'genericCredentialType', genericAuthType: 'httpHeaderAuth' };
    const parameters = { ...by, ...request, options: {} };
    return workflowNode('HTTP Request', 'n8n-nodes-base.httpRequest', parameters, keyInHeader);
  };
  const post = (jsonBody: string) =>
    httpRequest({
      ...{ method: 'POST', url: `${url}/v1/appointments/import` },
      ...{ sendBody: true, specifyBody: 'json', jsonBody },
    });
  const getCar = () => {
    const parameters = [{ name: 'vin', value: '={{ $json.vin }}' }];
    return httpRequest({ url: `${url}/v1/car`, sendQuery: true, queryParameters: { parameters } });
  };
  return {
    importing: (rows: number, waitFor: 'nothing' | 'confirmation') => {
      const parameters = { resource: 'appointment', operation: 'import', source: 'item', waitFor };
      return workflowByHand(`Import, ${waitFor}`, appointments(rows), claire(parameters));
    },
    importOneByOne: (rows: number) =>
      workflowByHand(
        'Import, one request a row',
        ...[appointments(rows), post('={{ { appointments: [$json] } }}')],
      ),
    importInBatches: (rows: number) =>
      workflowByHand(
        'Import in batches made by hand',
        ...[appointments(rows), code('Batches', batches), post('={{ $json }}')],
      ),
    lookUps: (size: Size) => {
      const parameters = { resource: 'car', operation: 'get', vin: '={{ $json.vin }}' };
      return workflowByHand('Look-ups', cars(size), claire(parameters));
    },
    lookUpsAtOnce: (size: Size) => workflowByHand('Look-ups at once', cars(size), getCar()),
    lookUpsInALoop: (size: Size) => looping(cars(size), getCar()),
    trigger: () => {
      const more = { ...ownKey, webhookId: 'b1c2a0de-5f0e-4d5c-9a55-0c1a1e000001' };
      return hearing(
        workflowNode('Trigger', 'n8n-nodes-claire.claireTrigger', { events: [4] }, more),
      );
    },
    webhook: (path: string) => {
      const parameters = { httpMethod: 'POST', path, authentication: 'headerAuth', options: {} };
      const webhookId = 'b1c2a0de-5f0e-4d5c-9a55-0c1a1e000003';
      const more = { ...keyInHeader, webhookId };
      return hearing(workflowNode('Webhook', 'n8n-nodes-base.webhook', parameters, more));
    },
  };
}

const batches = `const batches = [];
const appointments = $input.all().map(({ json }) => json);
while (appointments.length > 0) batches.push({ json: { appointments: appointments.splice(0, 100) } });
return batches;`;

function code(name: string, jsCode: string): Json {
  return workflowNode(name, 'n8n-nodes-base.code', { jsCode });
}

function appointments(rows: number): Json {
  const json = `(number) => ({ json: appointment(number) })`;
  return code('Rows', `${makers}return make(${String(rows)}, ${json});`);
}

function cars({ rows, different = rows }: Size): Json {
  const json = `(number) => ({ json: { vin: vin(number % ${String(different)}) } })`;
  return code('Rows', `${makers}return make(${String(rows)}, ${json});`);
}

const done = workflowNode('Done', 'n8n-nodes-base.noOp');

/** One item a turn, until there is none left. */
function looping(rows: Json, work: Json): Json {
  const parameters = { batchSize: 1, options: {} };
  const loop = workflowNode('Loop', 'n8n-nodes-base.splitInBatches', parameters);
  const { name, nodes, connections } = workflowByHand('Look-ups in a loop', rows, loop);
  return {
    name,
    nodes: [...nodes, done, work],
    connections: {
      ...connections,
      Loop: { main: [[connectTo(done)], [connectTo(work)]] },
      [String(work.name)]: { main: [[connectTo(loop)]] },
    },
  };
}

function hearing(trigger: Json): Json {
  return workflowChain(`Events, ${String(trigger.name)}`, trigger, done);
}
