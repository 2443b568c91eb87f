import { afterEach } from '@jest/globals';
import type { Sandbox, SandboxOptions } from '../../sandbox/index';
import { startClaireWithForeigner } from './trigger-claire';
import { startTrigger, type TriggerEngine, type TriggerOptions } from './trigger-engine';

interface Closable {
  close(): Promise<void>;
}

const started: Closable[] = [];

afterEach(async () => {
  for (const one of started.splice(0).toReversed()) await one.close();
});

/** A Claire that holds a webhook of somebody else; ends with the test. */
export async function startClaire(options?: SandboxOptions): Promise<Sandbox> {
  return closeAfterTest(await startClaireWithForeigner(options));
}

/** A trigger with the key of this Claire; ends with the test. */
export async function startTriggerAt(
  { url: baseUrl, apiKey }: Pick<Sandbox, 'url' | 'apiKey'>,
  options: TriggerOptions,
): Promise<TriggerEngine> {
  return closeAfterTest(await startTrigger({ baseUrl, apiKey }, options));
}

function closeAfterTest<One extends Closable>(one: One): One {
  started.push(one);
  return one;
}
