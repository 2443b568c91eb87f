import { describe, expect, it } from '@jest/globals';
import { z } from 'zod/v4';
import { engine } from './engine';
import { serve } from '../servers';
import { withTrigger } from './trigger-lab';

const Customer = z.looseObject({
  mobileE164: z.string().nullable(),
  greeting: z.object({ line: z.string() }),
  message: z.object({ subject: z.string(), text: z.string(), html: z.string() }).optional(),
});

describe('the customer that is added', () => {
  it('is that of its own appointment, also in a list', async () => {
    const driver = (dms_nr: string) => ({ customer_driver: { dms_nr, surname: 'Jansen' } });
    const { url } = await serve((_, response) => {
      const appointments = [driver('1'), driver('2')].map((one, at) => ({ id: at + 1, ...one }));
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ appointments }));
    });
    const { json } = await engine({ baseUrl: url, apiKey: 'key' }).run({
      ...{ resource: 'appointment', operation: 'getAll', returnAll: true, output: 'raw' },
      locationId: { __rl: true, mode: 'id', value: '3' },
      filters: { isPinned: true },
      options: { addCustomer: 'driver' },
    });

    expect(json).toMatchObject([{ customer: { dmsNr: '1' } }, { customer: { dmsNr: '2' } }]);
  });
});

const appointment = {
  ...{ id: 7, location_id: 3, location_phone: '' },
  customer_driver: { surname: 'Jansen', tel_mobile_private: '0171 3920001' },
};
const parameters = {
  ...{ resource: 'appointment', operation: 'get', appointmentId: '7' },
  options: { addCustomer: 'driver' },
};

async function claireWith(locations: object[]): Promise<string> {
  const { url } = await serve(({ url: asked }, response) => {
    const body = asked?.endsWith('/v1/locations') === true ? locations : appointment;
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
  });
  return url;
}

it('the default country of the credential reads numbers where Claire has no country', async () => {
  const account = { baseUrl: await claireWith([{ id: 3, country: '' }]), apiKey: 'key' };
  const { json } = await engine({ ...account, defaultCountry: 'DE' }).run(parameters);

  expect(json[0]?.customer).toMatchObject({ mobileE164: '+491713920001' });
});

describe('the message of an event', () => {
  const lab = withTrigger({ events: [1, 4, 8], include: ['customer'] });
  const received = async (event: number) => Customer.parse((await lab.received(event)).customer);

  it('is the one that it asks for, with the customer’s link, which nobody opens', async () => {
    await lab.listen({
      message: 'byEvent',
      options: { linkTemplate: 'https://dealer.example/{key}' },
    });

    expect((await received(1)).message).toBeUndefined();
    expect((await received(4)).message?.subject).toMatch(/^Uw auto .*staat klaar$/);
    const { message, link } = await received(8);
    expect(link).toMatch(/^https:\/\/dealer\.example\/.+/);
    expect(message?.text).toContain(link);
    expect(lab.claire.requests().every(({ path }) => path.startsWith('/v1/'))).toBe(true);
    expect(JSON.stringify([lab.trigger.warnings, lab.trigger.staticData])).not.toContain(link);
  });

  it('has the usual link where an expression gives an empty template', async () => {
    await lab.listen({ message: 'byEvent', options: { linkTemplate: '' } });

    expect((await received(8)).message?.text).toMatch(/https:\/\/mycarcheck\.pro\/#!\/\w/);
  });

  it.each([
    [
      { options: { linkTemplate: 'https://dealer.example/' } },
      'Link Template must be an address with {key} in it',
    ],
    [{ message: 'own', messageText: '{naam}' }, 'Message Text has the unknown field {naam}'],
  ])('is refused when the workflow is published with %j', async (wrong, words) => {
    await expect(lab.listen(wrong)).rejects.toThrow(words);
    expect(lab.held()).toEqual(lab.foreignerAnd());
  });
});
