import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import { type Json, asObject } from '../../tools/lab/n8n/rest';
import { type RunningN8n, attachN8n } from '../../tools/lab/n8n/running';
import { type N8nOptions, type N8nServer, startN8n } from '../../tools/lab/n8n/server';
import { readOutput, setNode, workflowByHand, workflowNode } from '../../tools/lab/n8n/workflow';
import { startOrCleanUp } from '../../tools/lab/start-or-clean-up';
import { startSandbox } from '../../sandbox';
import type { SandboxOptions } from '../../sandbox/options';
import type { AppointmentFields } from '../../sandbox/records/appointment';
import { packIfStale, tarball } from '../package/packed';
import { expectNoSecrets } from './secrets';
import { createTrigger, type TriggerWorkflow } from './trigger-workflow';

interface Options extends N8nLabOptions {
  /** Whether the tests end with secrets where none should be, and look for them themselves. */
  readonly plantsSecrets?: boolean;
}

/** One n8n for all tests of a block. After each test its triggers are off, and faults are over. */
export function withN8n({ plantsSecrets = false, ...options }: Options = {}) {
  let lab: N8nLab;
  const triggers: TriggerWorkflow[] = [];

  beforeAll(async () => {
    lab = await startN8nLab(options);
  });

  afterEach(async () => {
    lab.claire.clearFaults();
    lab.claire.endMaintenance();
    for (const trigger of triggers.splice(0)) await trigger.deactivate();
  });

  afterAll(async () => {
    if (!plantsSecrets) await expectNoSecrets(lab);
  });

  // On its own, so that the servers end whatever was found.
  afterAll(() => lab.stop());

  return {
    get claire() {
      return lab.claire;
    },
    get n8n() {
      return lab.n8n;
    },
    get lab() {
      return lab;
    },
    /** What came out of a run that ends well. */
    got: async (parameters: Json) => {
      const { json, error } = await lab.run(parameters);
      expect(error).toEqual({});
      return json;
    },
    /** The first appointment at Claire. */
    first(): AppointmentFields {
      const [appointment] = lab.claire.appointments();
      if (appointment === undefined) throw new Error('The sandbox has no appointments');
      return appointment;
    },
    trigger: async (events: number[], parameters: Json = {}) => {
      const made = await lab.trigger(events, parameters);
      triggers.push(made);
      return made;
    },
  };
}

export type WithN8n = ReturnType<typeof withN8n>;

export type N8nLab = Awaited<ReturnType<typeof startN8nLab>>;

export interface N8nLabOptions {
  readonly claire?: SandboxOptions;
  readonly n8n?: N8nOptions;
  /** Somebody else's n8n, instead of one that starts and ends here. */
  readonly running?: RunningN8n;
  /** Of a proxy in front of this n8n, which has the page's settings for one then. */
  readonly publicUrl?: string;
}

interface How {
  /** One empty item when left out. */
  readonly items?: readonly Json[];
  readonly onError?: 'continueErrorOutput' | 'continueRegularOutput';
  readonly credential?: string;
}

/** A Claire, and a real n8n with the packed package and a credential in it. */
export async function startN8nLab(options: N8nLabOptions = {}) {
  const { claire: sandbox, publicUrl } = options;
  packIfStale();
  const claire = await startSandbox({ seed: 1, ...sandbox });
  const n8n = await startOrCleanUp(findN8n(options), () => claire.close());
  const stop = () => n8n.stop().finally(() => claire.close());
  const named = (data: Json) => ({ name: 'Claire', type: 'claireApi', data });
  const credential = (data: { baseUrl: string; apiKey: string }) =>
    n8n.rest.createCredential(named(data));
  const { url: baseUrl, apiKey } = claire;
  const own = await startOrCleanUp(credential({ baseUrl, apiKey }), stop);
  return {
    claire,
    n8n,
    /** One run, by hand, of a workflow with the Claire node between its items and two branches. */
    run: (parameters: Json, how: How = {}) => run(n8n, parameters, { credential: own, ...how }),
    /** A workflow that starts on these events. */
    trigger: (events: number[], parameters: Json = {}) =>
      createTrigger({ ...n8n, url: publicUrl ?? n8n.url }, own, { events, ...parameters }),
    credential,
    /** Puts another key into the credential of all workflows. */
    useKey: (key: string) => n8n.rest.updateCredential(own, named({ baseUrl, apiKey: key })),
    stop,
  };
}

function findN8n({ n8n: server, running, publicUrl }: N8nLabOptions): Promise<N8nServer> {
  if (running !== undefined) return attachN8n(running, tarball);
  const env = { ...server?.env, ...behindProxy(publicUrl) };
  return startN8n({ packageTarball: tarball, refuseWarnings: true, ...server, env });
}

/** What docs/public-address.md wants of an n8n behind one proxy, of any version. */
function behindProxy(publicUrl: string | undefined): NodeJS.ProcessEnv {
  if (publicUrl === undefined) return {};
  return { N8N_WEBHOOK_URL: publicUrl, WEBHOOK_URL: publicUrl, N8N_PROXY_HOPS: '1' };
}

const claireNode = 'Claire';

async function run({ rest }: N8nServer, parameters: Json, how: How) {
  const { items = [{}], onError, credential } = how;
  const node = workflowNode(claireNode, 'n8n-nodes-claire.claire', parameters, {
    credentials: { claireApi: { id: credential, name: 'Claire' } },
    ...(onError === undefined ? {} : { onError }),
  });
  // The items come as a user's do: out of nodes before.
  const split = { fieldToSplitOut: 'rows', options: {} };
  const each = workflowNode('Each', 'n8n-nodes-base.splitOut', split);
  const workflow = workflowByHand('One node', setNode('Rows', { rows: items }), each, node);
  const execution = await rest.run(await rest.createWorkflow(workflow), 'Start');
  return {
    json: readOutput(execution, claireNode),
    /** What came out of the error branch. */
    failed: readOutput(execution, claireNode, 1),
    error: asObject(asObject(asObject(execution.data).resultData).error),
  };
}
