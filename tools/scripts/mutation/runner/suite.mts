import { expect } from 'expect';
import { bind } from 'jest-each';
import { orStuck } from './or-stuck.mts';

type Work = () => unknown;

interface Block {
  readonly name: string;
  readonly parent: Block | undefined;
  readonly beforeAll: Work[];
  readonly beforeEach: Work[];
  readonly afterEach: Work[];
  readonly afterAll: Work[];
}

export interface Test {
  /** With the titles of the blocks around it. */
  readonly name: string;
  readonly block: Block;
  readonly body: Work;
}

/** What a test file declares through `@jest/globals`, and how it is run: as Jest does it. */
export class Suite {
  readonly tests: Test[] = [];
  #current = makeBlock('', undefined);
  readonly globals = this.#makeGlobals();
  /** Those whose `beforeAll` has run, from the outermost. */
  #entered: Block[] = [];

  /** Why the test fails; undefined when it passes. */
  async run(test: Test): Promise<unknown> {
    const around = blocksAround(test.block);
    try {
      await this.#enter(around);
      for (const { beforeEach } of around) await all(beforeEach);
      await orStuck(test.body);
    } catch (error) {
      await this.#end(around).catch(() => undefined);
      return error ?? new Error('Something falsy was thrown');
    }
    return this.#end(around).then(
      () => undefined,
      (error: unknown) => error ?? new Error('Something falsy was thrown'),
    );
  }

  /** Runs the rest of `afterAll`. */
  async close(): Promise<void> {
    await this.#leave(() => true);
  }

  async #enter(around: readonly Block[]): Promise<void> {
    await this.#leave((block) => !around.includes(block));
    for (const block of around) {
      if (this.#entered.includes(block)) continue;
      this.#entered.push(block);
      await all(block.beforeAll);
    }
  }

  async #leave(isLeft: (block: Block) => boolean): Promise<void> {
    const left = this.#entered.filter(isLeft).reverse();
    this.#entered = this.#entered.filter((block) => !isLeft(block));
    for (const { afterAll } of left) await all(afterAll);
  }

  async #end(around: readonly Block[]): Promise<void> {
    for (const { afterEach } of around.toReversed()) await all(afterEach);
  }

  #makeGlobals(): object {
    const hook = (kind: 'beforeAll' | 'beforeEach' | 'afterAll' | 'afterEach') => (work: Work) =>
      void this.#current[kind].push(work);
    const describe = (name: string, declare: Work) => {
      this.#declare(name, declare);
    };
    const it = (name: string, body: Work) => {
      const titles = [...blocksAround(this.#current).map((block) => block.name), name];
      this.tests.push({ name: titles.join(' ').trim(), block: this.#current, body });
    };
    return {
      expect,
      describe: Object.assign(describe, { each: bind(describe, false) }),
      it: Object.assign(it, { each: bind(it, false) }),
      beforeAll: hook('beforeAll'),
      beforeEach: hook('beforeEach'),
      afterAll: hook('afterAll'),
      afterEach: hook('afterEach'),
    };
  }

  #declare(name: string, work: Work): void {
    const outer = this.#current;
    this.#current = makeBlock(name, outer);
    try {
      work();
    } finally {
      this.#current = outer;
    }
  }
}

function makeBlock(name: string, parent: Block | undefined): Block {
  return { name, parent, beforeAll: [], beforeEach: [], afterEach: [], afterAll: [] };
}

function blocksAround(block: Block): Block[] {
  return block.parent ? [...blocksAround(block.parent), block] : [block];
}

async function all(works: readonly Work[]): Promise<void> {
  for (const work of works) await orStuck(work);
}
