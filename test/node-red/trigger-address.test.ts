import { request as pass } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { withNodeRed } from './lab';
import { serve } from './servers';
import { flowsWith, forget, isReached, says, readState, trigger } from './trigger-lab';
import { until } from './until';

const lab = withNodeRed();

/** Deploys a trigger at that address, and gives the status of its registration. */
async function deployed(publicUrl: string) {
  await lab.deploy(flowsWith(lab));
  await forget(lab);
  await lab.deploy(flowsWith(lab, trigger(lab, { publicUrl })));
  await says(lab, /registered|otherPort/);
  // A call that failed at that address may be told since.
  const { statuses } = await readState(lab);
  return statuses.findLast(({ text }) => /registered|otherPort/.test(text));
}

async function hearsAnEvent(): Promise<void> {
  lab.claire.fire(4, lab.claire.appointments()[0]?.id ?? 0);
  await until('the event comes', async () => (await readState(lab)).messages.length > 0);
}

const green = { text: 'claire-trigger.status.registered', fill: 'green' };

describe('the public URL of a trigger on this machine', () => {
  it('may be typed without http://, and events come', async () => {
    const { host } = new URL(lab.nodeRed.url);

    await deployed(host);
    await isReached(lab, 'trigger');
    await hearsAnEvent();
  });

  it('is told in the status and in the log when this Node-RED does not listen there', async () => {
    const { port } = new URL(lab.nodeRed.url);
    const own = `http://localhost:${port}`;

    for (const publicUrl of ['localhost:9', `https://localhost:${port}`]) {
      const logged = lab.nodeRed.log().length;
      expect(await deployed(publicUrl)).toMatchObject({
        text: 'claire-trigger.status.otherPort',
        fill: 'yellow',
      });
      expect(lab.nodeRed.log().slice(logged)).toContain(`listens at ${own}`);
    }
  });

  it('is right once a call has come, whatever passes the calls on', async () => {
    await deployed(await passingOn());

    await isReached(lab, 'trigger');

    expect((await readState(lab)).messages).toEqual([]);
  });

  it('is right once an event has come, if Claire makes no test calls', async () => {
    lab.claire.failNext({ path: '/v1/webhooks/test', status: 401, times: null });
    expect(await deployed(await passingOn())).toMatchObject({ fill: 'yellow' });

    await hearsAnEvent();

    expect((await readState(lab)).statuses.at(-1)).toMatchObject(green);
  });
});

/** The address of a server that passes all calls on to this Node-RED. */
async function passingOn(): Promise<string> {
  const { url } = await serve((request, response) => {
    const { method = '', headers } = request;
    const passed = pass(lab.nodeRed.url + String(request.url), { method, headers }, (answer) =>
      response.writeHead(answer.statusCode ?? 502).end(),
    );
    request.pipe(passed);
  });
  return url;
}
