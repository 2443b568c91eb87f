import { readFileSync } from 'node:fs';
import { type Json, type N8nRest, asList, asObject } from './rest';

/** Ids of the credentials in one n8n, by their type. */
export type Credentials = Readonly<Record<string, { id: string; name: string }>>;

/** What the demo and the examples sign in with: Claire, and a mail server that takes all. */
export async function makeCredentials(
  rest: N8nRest,
  claire: { url: string; apiKey: string },
  mailPort: number,
): Promise<Credentials> {
  const make = async (name: string, type: string, data: Json) => ({
    [type]: { id: await rest.createCredential({ name, type, data }), name },
  });
  const smtp = { host: '127.0.0.1', port: mailPort, secure: false, disableStartTls: true };
  return {
    ...(await make('Claire sandbox', 'claireApi', { baseUrl: claire.url, apiKey: claire.apiKey })),
    ...(await make('Mail of this machine', 'smtp', { ...smtp, user: '', password: '' })),
  };
}

interface Surroundings {
  readonly credentials: Credentials;
  /** Stands for MESSAGE_URL in the file. */
  readonly messageUrl: string;
}

/** Imports a workflow file with this n8n's credentials in it; gives its id. */
export function addWorkflow(
  rest: N8nRest,
  file: string,
  { credentials, messageUrl }: Surroundings,
): Promise<string> {
  const text = readFileSync(file, 'utf8').replaceAll('MESSAGE_URL', messageUrl);
  const workflow = asObject(JSON.parse(text));
  const nodes = asList(workflow.nodes).map((node) => ({
    ...node,
    ...('credentials' in node && { credentials: own(asObject(node.credentials), credentials) }),
  }));
  return rest.createWorkflow({ ...workflow, nodes });
}

function own(wanted: Json, credentials: Credentials): Json {
  return Object.fromEntries(
    Object.keys(wanted).map((type) => [type, credentials[type] ?? wanted[type]]),
  );
}

/** The items that a node put out in an execution, by branch. */
export function outputOf(execution: Json, node: string, branch = 0): Json[] {
  const { runData } = asObject(asObject(execution.data).resultData);
  const last = asList(asObject(runData)[node]).at(-1);
  const main = asObject(last?.data).main;
  const items: unknown = Array.isArray(main) ? main[branch] : [];
  return asList(items).map((item) => asObject(item.json));
}
