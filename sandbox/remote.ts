import { z } from 'zod/v4';
import { thrownField } from './thrown';

interface RemoteCommand {
  /** The numbers that follow its name, as the control API calls them. */
  readonly numbers: readonly string[];
  readonly method: 'GET' | 'POST';
}

const commands: ReadonlyMap<string, RemoteCommand> = new Map([
  ['fire', { numbers: ['trigger', 'appointmentId'], method: 'POST' }],
  ['reset', { numbers: [], method: 'POST' }],
  ['state', { numbers: [], method: 'GET' }],
]);

const Refusal = z.object({ error: z.string() });

/** What a script tells a sandbox that runs already: `fire 4 50001`, `reset`, `state`. Gives its JSON. */
export async function tellSandbox(url: string, words: readonly string[]): Promise<string> {
  const [name = '', ...given] = words;
  const command = commands.get(name);
  const isGood = given.length === command?.numbers.length && given.every((one) => isNumber(one));
  if (!isGood) throw new Error(`"${words.join(' ')}" is no command; try --help.`);
  const { method, numbers } = command;
  const body = Object.fromEntries(numbers.map((field, index) => [field, Number(given[index])]));
  const response = await send(`${url}/sandbox/${name}`, {
    method,
    ...(method === 'POST' && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (response.ok) return text;
  throw new Error(Refusal.parse(JSON.parse(text)).error);
}

const isNumber = (text: string): boolean => /^\d{1,15}$/.test(text);

async function send(url: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(url, request);
  } catch (error) {
    const why = thrownField(error, 'message');
    const { origin } = new URL(url);
    throw new Error(`No sandbox answers at ${origin}: ${why}.`, { cause: error });
  }
}
