import { describe, expect, it } from '@jest/globals';
import type { Call, Receiver } from '../../../tools/lab/receivers';
import type { Lab } from '../lab';

interface Given {
  readonly lab: Lab;
  messages(): Receiver<Call>;
  deploy(name: string, settings: Readonly<Record<string, string>>): Promise<void>;
  inject(id: string): Promise<void>;
}

const cancelled = -1;

/** What the example posts to a channel. */
export function dailyList(given: Given): void {
  describe('Daily list', () => {
    it.each([
      ['teams', (body: unknown) => cardTexts(body)],
      ['slack', (body: unknown) => [(body as { text: string }).text]],
    ])(
      'posts to %s who comes to each location, by time and without the cancelled',
      async (to, texts) => {
        const [first, second, gone] = given.lab.claire
          .appointments()
          .filter(({ location_name: at }) => at === 'Zeist');
        if (!first || !second || !gone) throw new Error('The sandbox has too few appointments');
        const today = new Date().toLocaleDateString('sv');
        given.lab.claire.change(first.id, { time: `${today}T22:15:00Z` });
        given.lab.claire.change(second.id, { time: `${today}T01:15:00Z` });
        given.lab.claire.change(gone.id, { time: `${today}T09:00:00Z`, status: cancelled });
        await given.deploy('Daily list', { SEND_TO: to });
        await given.inject('daily-start');
        const { body } = await given
          .messages()
          .next((call) => texts(call.body).join().includes('Zeist today'));

        const lines = texts(body)
          .join('\n')
          .split('\n')
          .filter((line) => line.includes('WO-'));
        const times = lines.map((line) => /^\d\d:\d\d/.exec(line)?.[0]);
        expect(times).toEqual(times.toSorted());
        expect(times).not.toContain(undefined);
        expect(lines[0]).toContain(second.workorder_number);
        expect(lines.at(-1)).toContain(first.workorder_number);
        expect(lines.join()).not.toContain(gone.workorder_number);
      },
    );

    function cardTexts(body: unknown): string[] {
      const { attachments = [] } = body as { attachments?: { content: Card }[] };
      return attachments.flatMap(({ content }) => content.body.map(({ text }) => text));
    }

    interface Card {
      body: { text: string }[];
    }
  });
}
