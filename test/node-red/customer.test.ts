import { expect, it } from '@jest/globals';
import { messageTemplates } from '../../node-red/editor/customer-fields';
import { templates } from '../../claire/contact/templates';
import { flowAround } from './flow';
import { given, withNodeRed } from './lab';
import { serve } from '../servers';

const lab = withNodeRed({ seed: 1 });

const lookUp = (options: object, id = lab.first().id) => ({
  account: 'account',
  operation: 'appointment.get',
  parameters: { id: given(id, 'num') },
  addCustomer: 'driver',
  ...options,
});

it('the customer of a look-up is refused before Claire is asked, if its message cannot be written', async () => {
  const { error } = await lab.call(lookUp({ message: 'own', messageText: 'Uw {auto}' }));

  expect(error).toMatchObject({
    code: 'CLAIRE_INVALID_INPUT',
    message: expect.stringContaining('Message Text has the unknown field {auto}'),
  });
  expect(lab.claire.requests()).toEqual([]);
});

const appointment = {
  ...{ id: 7, location_id: 3, location_phone: '' },
  customer_driver: { surname: 'Jansen', tel_mobile_private: '0171 3920001' },
};

it('the default country of the account reads numbers where Claire has no country', async () => {
  const { url } = await serve(({ url: path }, response) => {
    const body = path === '/v1/locations' ? [{ id: 3 }] : appointment;
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
  });
  await lab.deploy([
    lab.account({ baseUrl: url, defaultCountry: 'DE' }),
    ...flowAround(lookUp({}, 7)),
  ]);
  const { sent } = await lab.run();

  const customer = { mobileE164: '+491713920001', channel: 'sms', language: 'de' };
  expect(sent[0]?.payload).toMatchObject({ customer });
});

it('the list of messages in the dialogs is that of the templates', () => {
  expect(messageTemplates).toEqual(Object.keys(templates));
});
