import {
  type ErrorReporter,
  PollContext,
  PollTriggerExecutor,
  Tracing,
  TriggersAndPollers,
} from 'n8n-core';
import { Workflow, type IDataObject, type INode, type IPollFunctions } from 'n8n-workflow';
import { ClaireChangesTrigger } from '../../triggers/ClaireChangesTrigger/ClaireChangesTrigger.node.ts';
import { surroundings, type Account, type NodeParameters } from './engine';
import { claireNodeWith, onlyType, plain } from './engine-nodes';

export interface ChangesOptions {
  parameters?: NodeParameters;
  timezone?: string;
  /**
   * Where n8n has the static data of a poll: with the workflow, which it saves only together with an
   * execution (n8n 1, and n8n 2 as it comes), or in a row of its own, which a poll that throws leaves
   * as it was.
   */
  keeps?: 'workflow' | 'cursor';
  /** Another than usual for a copy of the workflow. */
  workflowId?: string;
}

/** One published workflow that starts with the node, in n8n's own poll executor and contexts. */
export class ChangesEngine {
  /** The items of each execution. */
  readonly executions: IDataObject[][] = [];
  /** Failed executions, which start the error workflow. */
  readonly alarms: Error[] = [];
  readonly log: string[] = [];
  parameters: NodeParameters;
  /** As n8n's database has it. */
  saved: IDataObject = {};
  readonly #node = new ClaireChangesTrigger();
  readonly #options: ChangesOptions;
  #workflow: Workflow | undefined;

  constructor(
    readonly account: Account,
    options: ChangesOptions = {},
  ) {
    this.#options = options;
    this.parameters = options.parameters ?? {};
  }

  /**
   * As n8n publishes: polls once, rejects when that fails, and saves the static data. With a row of
   * its own it keeps nothing of a poll that was silent then, so the first one at its time is here too.
   */
  async activate(): Promise<void> {
    this.#workflow = this.#makeWorkflow();
    await this.#run('activation');
    if (this.#options.keeps === 'cursor') await this.#run('timer');
    else this.#save();
  }

  /** As n8n ends, or crashes: what is not saved is lost. */
  deactivate(): void {
    this.#workflow = undefined;
  }

  /** At its time. Resolves with what this poll has put out. */
  async poll(): Promise<IDataObject[]> {
    const before = this.executions.length;
    await this.#run('timer');
    return this.executions.slice(before).flat();
  }

  /** *Fetch Test Event* in the editor. */
  async fetchTestEvent(): Promise<IDataObject[] | undefined> {
    const workflow = this.#makeWorkflow();
    const node = this.#nodeOf(workflow);
    const context = new PollContext(
      workflow,
      node,
      surroundings(this.account, workflow),
      'manual',
      'manual',
    );
    const items = await this.#node.poll.call(context as IPollFunctions);
    if ('__dataChanged' in workflow.staticData && workflow.staticData.__dataChanged === true) {
      this.log.push('Fetch Test Event wrote static data');
    }
    return items?.[0]?.map(({ json }) => json);
  }

  async #run(startedBy: 'activation' | 'timer'): Promise<void> {
    const workflow = this.#workflow;
    if (workflow === undefined) throw new Error('The workflow is not published');
    const context = this.#pollContext(workflow);
    const tools = [silent, new TriggersAndPollers(), new Tracing(), silent] as const;
    const executor = new PollTriggerExecutor(...(tools as never as ExecutorTools));
    const isCurrent = () => this.#workflow === workflow;
    const poll = executor.create(workflow, this.#nodeOf(workflow), context, isCurrent);
    await poll(startedBy === 'activation');
  }

  #pollContext(workflow: Workflow): IPollFunctions {
    const node = this.#nodeOf(workflow);
    const cursor = plain(this.saved);
    const isCursor = this.#options.keeps === 'cursor';
    const context = new PollContext(
      workflow,
      node,
      surroundings(this.account, workflow),
      'trigger',
      'activate',
      (data) => {
        if (isCursor) this.saved = plain(cursor);
        else this.#save();
        this.executions.push(data.flat().map(({ json }) => plain(json)));
      },
      (error) => void this.alarms.push(error),
      () => {
        if (isCursor) this.saved = plain(cursor);
        return Promise.resolve();
      },
      (poll) => poll(),
      () => (isCursor ? cursor : workflow.getStaticData('node', node)),
    );
    const write = (text: string) => void this.log.push(text);
    const logger = { debug: write, info: write, warn: write, error: write };
    Object.defineProperty(context, 'logger', { value: logger });
    Object.defineProperty(context, 'getInstanceId', { value: () => 'this n8n' });
    return context as IPollFunctions;
  }

  #save(): void {
    if (this.#options.keeps === 'cursor' || this.#workflow === undefined) return;
    this.saved = plain(this.#workflow.getStaticData('node', this.#nodeOf(this.#workflow)));
  }

  #makeWorkflow(): Workflow {
    const node = claireNodeWith(this.parameters, this.#node);
    return new Workflow({
      id: this.#options.workflowId ?? 'workflow',
      name: 'What changed',
      active: true,
      nodes: [node],
      connections: {},
      nodeTypes: onlyType(this.#node),
      staticData: { [`node:${node.name}`]: plain(this.saved) },
      settings: { timezone: this.#options.timezone ?? 'Europe/Amsterdam' },
    });
  }

  #nodeOf(workflow: Workflow): INode {
    const node = workflow.getNode('Claire Changes Trigger');
    if (node === null) throw new Error('The workflow has no trigger');
    return node;
  }
}

type ExecutorTools = ConstructorParameters<typeof PollTriggerExecutor>;

const nothing = () => undefined;
const silent = {
  debug: nothing,
  error: nothing as ErrorReporter['error'],
  scoped: (): object => silent,
};
