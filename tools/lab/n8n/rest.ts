import { until } from '../until';

export const owner = {
  email: 'owner@example.org',
  password: 'Claire-sandbox-1',
  firstName: 'Claire',
  lastName: 'Sandbox',
} as const;

export type Json = Record<string, unknown>;
export type N8nRest = Awaited<ReturnType<typeof n8nRest>>;

class N8nAnswer extends Error {
  constructor(
    readonly status: number,
    readonly body: unknown,
    request: string,
  ) {
    super(`n8n answered ${String(status)} to ${request}: ${JSON.stringify(body)}`);
  }
}

/** n8n's own API, signed in as the owner, who is made first if there is none. */
export async function n8nRest(url: string, who: Readonly<Record<string, string>> = owner) {
  const session = await signIn(url, who);
  const request = requester(url, session);
  const apiKey = await createApiKey(request);
  const api = requester(`${url}/api/v1`, { 'x-n8n-api-key': apiKey });
  return {
    /** `/rest/…`, what the editor calls. */
    request,
    /** `/api/v1/…`, the public API. */
    api,
    /** All of one of its lists, page by page. */
    all: async (list: string) => {
      const found: Json[] = [];
      let next = '';
      do {
        const page = await api('GET', `${list}&limit=100${next}`);
        found.push(...asList(page.data));
        next = typeof page.nextCursor === 'string' ? `&cursor=${page.nextCursor}` : '';
      } while (next !== '');
      return found;
    },
    /** What the editor's node panel is made of: every node type of every package. */
    nodeTypes: async () => {
      const response = await fetch(`${url}/types/nodes.json`, { headers: session });
      return asList(await response.json());
    },
    ...credentialCalls(request),
    ...workflowCalls(api, request),
    ...executionCalls(api, request),
    /** What n8n's data table of this name holds, its oldest 250 rows. */
    dataTableRows: async (name: string) => {
      const tables = asList((await api('GET', '/data-tables?limit=250')).data);
      const table = tables.find((found) => found.name === name);
      if (table === undefined) return [];
      return asList((await api('GET', `/data-tables/${String(table.id)}/rows?limit=250`)).data);
    },
  };
}

type Requester = (method: string, path: string, body?: unknown) => Promise<Json>;

function requester(base: string, headers: Record<string, string>): Requester {
  return async (method, path, body) => {
    const ask = () =>
      fetch(base + path, {
        method,
        headers: {
          ...headers,
          // n8n closes a connection that waits; a request on its way there at that moment is lost.
          connection: 'close',
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
    const { ok, status, text } = await until(`n8n answers ${method} ${path}`, async () => {
      const response = await ask();
      const found = { ok: response.ok, status: response.status, text: await response.text() };
      // While n8n is busy, it turns requests away untouched.
      return !found.text.includes('Database is not ready!') && found;
    });
    const answer = parse(text);
    if (!ok) throw new N8nAnswer(status, answer, `${method} ${path}`);
    return asObject(answer);
  };
}

function parse(text: string): unknown {
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    return text;
  }
}

/** n8n's answers are read in tests by name; this is the edge where they become objects. */
export function asObject(value: unknown): Json {
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value))
    : {};
}

export function asList(value: unknown): Json[] {
  return Array.isArray(value) ? value.map(asObject) : [];
}

async function signIn(
  url: string,
  who: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const browser = { 'browser-id': 'claire-lab' };
  const post = (path: string, body: Json) =>
    fetch(url + path, {
      method: 'POST',
      headers: { ...browser, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  let response = await post('/rest/owner/setup', who);
  if (!response.ok) {
    const { email, password } = who;
    response = await post('/rest/login', { emailOrLdapLoginId: email, password });
  }
  const cookie = response.headers
    .getSetCookie()
    .map((text) => text.split(';')[0])
    .join('; ');
  if (!response.ok) throw new N8nAnswer(response.status, await response.text(), 'sign-in');
  return { ...browser, cookie };
}

async function createApiKey(request: Requester): Promise<string> {
  const scopes = (await request('GET', '/rest/api-keys/scopes')).data;
  const label = `lab ${crypto.randomUUID()}`;
  const answer = await request('POST', '/rest/api-keys', { label, expiresAt: null, scopes });
  return String(asObject(answer.data).rawApiKey);
}

function credentialCalls(request: Requester) {
  return {
    /** As the editor saves it: the public API of n8n 1 requires fields that are optional. */
    createCredential: async (credential: { name: string; type: string; data: Json }) =>
      String(asObject((await request('POST', '/rest/credentials', credential)).data).id),
    updateCredential: (id: string, credential: { name: string; type: string; data: Json }) =>
      request('PATCH', `/rest/credentials/${id}`, credential),
    /** As the editor tests what was saved: with what n8n shows of it, which is never the key. */
    testCredential: async (id: string) => {
      const shown = (await request('GET', `/rest/credentials/${id}?includeData=true`)).data;
      const { name, type, data } = asObject(shown);
      const body = { credentials: { id, name, type, data } };
      return asObject((await request('POST', '/rest/credentials/test', body)).data);
    },
  };
}

function workflowCalls(api: Requester, request: Requester) {
  const writable = ({ name, nodes, connections, settings = {} }: Json): Json => {
    return { name, nodes, connections, settings };
  };
  const requestActivation = (id: string) => api('POST', `/workflows/${id}/activate`);
  const publication = async (id: string) =>
    asObject((await request('GET', `/rest/workflows/${id}/publication-status`)).data);
  return {
    createWorkflow: async (workflow: Json) =>
      String((await api('POST', '/workflows', writable(workflow))).id),
    workflow: (id: string) => api('GET', `/workflows/${id}`),
    updateWorkflow: (id: string, workflow: Json) =>
      api('PUT', `/workflows/${id}`, writable(workflow)),
    /** Asks for it only; `activate` also waits until the triggers are registered. */
    requestActivation,
    activate: async (id: string) => {
      await requestActivation(id);
      return settled(() => publication(id));
    },
    deactivate: async (id: string) => {
      await api('POST', `/workflows/${id}/deactivate`);
      return settled(() => publication(id));
    },
    /** Puts an editor's "Listen for test event" back to sleep. */
    stopListening: (id: string) => request('DELETE', `/rest/test-webhook/${id}`),
  };
}

function executionCalls(api: Requester, request: Requester) {
  const finished = (id: string, seconds = 60) => {
    const look = async () => {
      const found = await api('GET', `/executions/${id}?includeData=true`);
      return isWhole(found) && found;
    };
    return until(`execution ${id} has ended`, look, { seconds });
  };
  const runFrom = async (id: string, trigger: string) => {
    const workflowData = (await request('GET', `/rest/workflows/${id}`)).data;
    const body = { workflowData, triggerToStartFrom: { name: trigger }, startNodes: [] };
    return asObject((await request('POST', `/rest/workflows/${id}/run`, body)).data);
  };
  return {
    finished,
    executions: async (workflowId: string) =>
      asList((await api('GET', `/executions?workflowId=${workflowId}&limit=250`)).data),
    /** The editor's "Execute workflow" from a trigger, to its end. */
    run: async (id: string, trigger: string, seconds?: number) => {
      const { executionId } = await runFrom(id, trigger);
      return finished(String(executionId), seconds);
    },
    stop: (id: string) => request('POST', `/rest/executions/${id}/stop`),
    /** Ids of the executions that run or wait. */
    unfinished: async (workflowId: string) => {
      const filter = JSON.stringify({ workflowId, status: ['new', 'running', 'waiting'] });
      const address = `/rest/executions?filter=${encodeURIComponent(filter)}`;
      const { results } = asObject((await request('GET', address)).data);
      return asList(results).map(({ id }) => String(id));
    },
    /** Without waiting for the end; a webhook trigger then waits for a call at the test address. */
    listen: runFrom,
  };
}

/** n8n 1 writes that an execution has ended before it writes what came of it. */
function isWhole({ stoppedAt, status, data }: Json): boolean {
  if (stoppedAt === null || stoppedAt === undefined) return false;
  const leavesData = status === 'success' || status === 'error';
  return !leavesData || 'resultData' in asObject(data);
}

function settled(publication: () => Promise<Json>): Promise<Json> {
  return until('the publication has ended', async () => {
    const status = await publication().catch(withoutService);
    return status.status !== 'in_progress' && status;
  });
}

/** n8n 1 has no publication service: its activation has ended when the call answers. */
function withoutService(error: unknown): Json {
  if (error instanceof N8nAnswer && error.status === 404) return {};
  throw error;
}
