import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../sandbox';
import type { SandboxOptions } from '../../sandbox/options';
import { engine, type NodeResult, type NodeRun, type StartedRun } from './engine';

export interface WithClaire {
  readonly claire: Sandbox;
  run(run: NodeRun): Promise<NodeResult>;
  start(run: NodeRun): StartedRun;
  /** Method and path of what reached Claire. */
  requests(): string[];
}

/** A sandbox for the tests of one file, fresh for each of them, and the node in n8n's engine. */
export function withClaire(options: SandboxOptions = {}): WithClaire {
  let claire: Sandbox | undefined;
  const started = (): Sandbox => {
    if (claire === undefined) throw new Error('The sandbox has not started yet');
    return claire;
  };
  const n8n = () => engine({ baseUrl: started().url, apiKey: started().apiKey });
  beforeAll(async () => {
    claire = await startSandbox(options);
  });
  beforeEach(() => {
    started().reset();
    started().forgetRequests();
  });
  afterAll(() => claire?.close());
  return {
    get claire() {
      return started();
    },
    run: (run) => n8n().run(run),
    start: (run) => n8n().start(run),
    requests: () =>
      started()
        .requests()
        .map(({ method, path }) => `${method} ${path}`),
  };
}
