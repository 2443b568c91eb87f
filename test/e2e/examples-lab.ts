import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { N8nVersion } from '../../tools/lab/n8n/install';
import { type Json, asList, asObject } from '../../tools/lab/n8n/rest';
import type { N8nServer } from '../../tools/lab/n8n/server';
import {
  type Surroundings,
  addWorkflow,
  demoSignIn,
  makeCredentials,
} from '../../tools/lab/n8n/workflow';
import { startMailbox } from '../../tools/lab/mailbox';
import { startPostgres } from '../../tools/lab/postgres';
import { startSftp } from '../../tools/lab/sftp';
import { startOrCleanUp } from '../../tools/lab/start-or-clean-up';
import { startHttpReceiver, startMailServer } from '../../tools/lab/receivers';
import { root } from '../package/packed';
import { eventually } from './eventually';
import { toDay } from './examples-people';
import type { Stage } from './examples-stories';
import { startInternet } from './internet';
import { startN8nLab } from './n8n-lab';
import { startOpenAi } from './openai-stand-in';
import { type Secret, expectNoSecrets, listSecrets } from './secrets';

export const folder = path.join(root, 'examples');

/** What becomes of the rows with which the import is tried that waits for reasons. */
const importResults = {
  'WO-REASON-2': { failed: 'The VIN is known elsewhere' },
  'WO-REASON-3': 'lost',
} as const;

export type ExamplesLab = Awaited<ReturnType<typeof startExamplesLab>>;
export type Example = Awaited<ReturnType<typeof add>>;

/** By the names of the node *Settings*. */
export type Settings = Readonly<Record<string, string>>;

/** The header with which a browser signs in. */
export const basicAuth = `Basic ${btoa(`${demoSignIn.user}:${demoSignIn.password}`)}`;

/** As a person who has signed in fills in the one field of a form, with a text or the lines of a file. */
export function submit(url: string, content: string | string[]): Promise<Response> {
  const body = new FormData();
  if (typeof content === 'string') body.append('field-0', content);
  else body.append('field-0', new Blob(content, { type: 'text/csv' }), 'rows.csv');
  return fetch(url, { method: 'POST', headers: { authorization: basicAuth }, body });
}

/** What the tests of the examples share. */
export type Given = ReturnType<typeof withExamples>['given'];

/** One n8n for all tests of a file, because its start takes longer than most of them. */
export function withExamples(version?: N8nVersion) {
  let started: ExamplesLab | undefined;
  const files = new Set<string>();
  const ofStory = new Set<Example>();
  const ofTest = new Set<Example>();
  let isInTest = false;
  const secrets: Secret[] = [];
  const lab = (): ExamplesLab => {
    if (started === undefined) throw new Error('n8n has not started yet');
    return started;
  };

  beforeAll(async () => {
    started = await startExamplesLab(version);
  });

  beforeEach(() => {
    isInTest = true;
  });

  afterEach(async () => {
    isInTest = false;
    await end(ofTest);
    lab().claire.clearFaults();
    lab().mail.clear();
    lab().sms.clear();
  });

  afterAll(async () => {
    await expectNoSecrets(lab(), secrets);
  });

  // On its own, so that the servers end whatever was found.
  afterAll(async () => {
    await started?.stop();
  });

  async function endStory(): Promise<void> {
    await end(ofStory);
    secrets.push(...listSecrets(lab().claire));
    lab().claire.reset();
    lab().mail.clear();
  }

  const given = {
    lab,
    /** The tests of one example. Whatever comes of them, it runs no more then, and Claire is as new. */
    story(name: string, tests: () => void): void {
      describe(name, () => {
        afterAll(endStory);
        tests();
      });
    },
    /** The workflow of a file. It is off when the test ends, or the story that had it before its tests. */
    async example(file: string, settings?: Settings): Promise<Example> {
      files.add(file);
      const flow = await lab().add(file, settings);
      (isInTest ? ofTest : ofStory).add(flow);
      return flow;
    },
    /** The same, published. */
    async published(file: string, settings?: Settings): Promise<Example> {
      const flow = await given.example(file, settings);
      await flow.activate();
      return flow;
    },
    /** An example that runs, or is on already, for what n8n and Node-RED do alike. */
    stage: (start: () => Promise<unknown> = () => Promise.resolve()): Stage => ({
      ...lab(),
      ...{ start, textTo: given.textTo, move: given.move },
    }),
    /** The appointment is so many days from now. */
    move: (id: number, days: number): void => {
      lab().claire.change(id, { time: `${toDay(days)}T09:00:00Z` });
    },
    /** The text that the provider was asked to send to this number. */
    textTo: async (number: string): Promise<string> => {
      const call = await lab().sms.next(({ body }) => asObject(body).to === number);
      const { path: at, headers, body } = call;
      expect([at, headers.authorization]).toEqual(['/sms', 'only-for-the-demo']);
      expect(body).toMatchObject({ from: 'Workshop' });
      return String(asObject(body).text);
    },
    /** The first mail to this address in this test. */
    mailTo: (address: string) => lab().mail.next(({ to }) => to.includes(address)),
  };
  /** With the files that tests have asked for. */
  return { given, files };
}

async function end(flows: Set<Example>): Promise<void> {
  for (const flow of flows) await flow.end();
  flows.clear();
}

/** A Claire, an n8n with the packed package, and all whom the examples write to. */
async function startExamplesLab(version?: N8nVersion) {
  let ago = 0;
  const [mail, sms, openAi, mailbox, postgres, sftp] = await Promise.all([
    startMailServer(),
    startHttpReceiver(),
    startOpenAi(),
    startMailbox(),
    startPostgres(),
    startSftp(),
  ]);
  const files = mkdtempSync(path.join(tmpdir(), 'claire-files-'));
  const internet = await startInternet();
  const close = async () => {
    rmSync(files, { recursive: true });
    await Promise.all([postgres.stop(), sftp.stop()]);
    const servers = [mail, sms, openAi, mailbox, internet];
    await Promise.all(servers.map((server) => server.close()));
  };
  const env = { ...internet.env, N8N_RESTRICT_FILE_ACCESS_TO: files };
  const starting = startN8nLab({
    claire: { importResults, now: () => Date.now() - ago },
    n8n: { env, ...(version && { version }) },
  });
  const { claire, n8n, stop: stopN8n } = await startOrCleanUp(starting, close);
  const stop = async (): Promise<void> => {
    await stopN8n();
    await close();
  };
  const host = '127.0.0.1';
  const database = { ...readSignIn(postgres), database: postgres.database };
  const { privateKey } = sftp;
  const accounts = makeCredentials(n8n.rest, claire, mail.port, [
    ['OpenAI account', 'openAiApi', { apiKey: openAi.apiKey, url: openAi.url, header: false }],
    ['IMAP account', 'imap', { ...readSignIn(mailbox), host, secure: false }],
    ['PostgreSQL account', 'postgres', { ...database, host, ssl: 'disable' }],
    ['SFTP account', 'sftp', { host, port: sftp.port, username: sftp.user, privateKey }],
  ]);
  const credentials = await startOrCleanUp(accounts, stop);
  return {
    claire,
    n8n,
    mail,
    sms,
    openAi,
    internet,
    mailbox,
    postgres,
    sftp,
    /** The one folder that n8n may read. */
    files,
    /** What happens at Claire in `act` was so many milliseconds ago. */
    longAgo: (ms: number, act: () => void): Promise<void> => {
      ago = ms;
      act();
      ago = 0;
      return Promise.resolve();
    },
    /** Imports a file as it is, with the credentials that it names, and fills in its settings. */
    add: (file: string, settings?: Settings) =>
      add(n8n, path.join(folder, file), { credentials, messageUrl: sms.url, settings }),
    stop,
  };
}

function readSignIn({ port, user, password }: { port: number; user: string; password: string }) {
  return { port, user, password };
}

async function add(n8n: N8nServer, file: string, surroundings: Surroundings) {
  const { rest, url } = n8n;
  const nodes = asList(asObject(JSON.parse(readFileSync(file, 'utf8'))).nodes);
  const id = await addWorkflow(rest, file, surroundings);
  return {
    id,
    /** Of a webhook, form or chat trigger: its address. */
    url: (trigger: string) => url + readAddress(nodes.find(({ name }) => name === trigger) ?? {}),
    activate: async () => {
      await rest.activate(id);
    },
    deactivate: async () => {
      await rest.deactivate(id);
    },
    /** From its trigger to its end, as by hand. */
    run: (trigger: string) => rest.run(id, trigger),
    /** Waits until so many executions have ended, all of them well. */
    ended: (count: number) => ended(n8n, id, count),
    /** Turns it off, and stops what still runs or waits. */
    end: async () => {
      await rest.deactivate(id);
      for (const execution of await rest.unfinished(id)) {
        // It may end by itself meanwhile, which is no failure.
        await rest.stop(execution).catch(async (error: unknown) => {
          if ((await rest.unfinished(id)).includes(execution)) throw error;
        });
      }
    },
  };
}

function readAddress({ type, webhookId, parameters }: Json): string {
  const { path: own, options } = asObject(parameters);
  const id = String(webhookId);
  const formPath = asObject(options).path;
  switch (type) {
    case 'n8n-nodes-base.formTrigger':
      return `/form/${typeof formPath === 'string' ? formPath : id}`;
    case 'n8n-nodes-base.webhook':
      return `/webhook/${String(own)}`;
    case '@n8n/n8n-nodes-langchain.chatTrigger':
      return `/webhook/${id}/chat`;
    default:
      throw new Error(`Nobody can call a ${String(type)}`);
  }
}

async function ended({ rest }: N8nServer, id: string, count: number): Promise<void> {
  await eventually(async () => {
    const statuses = (await rest.executions(id)).map(({ status }) => status);
    const wanted = Array.from({ length: count }, () => 'success');
    if (statuses.join() !== wanted.join()) {
      throw new Error(`Of ${String(count)} executions: ${statuses.join(', ')}`);
    }
  });
}
