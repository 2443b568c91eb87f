import { z } from 'zod/v4';
import { LocationId, flag, stamps, text } from '../models/values';
import { listOfRecords, noInput, operation, resource } from './operation';

const DealerLocation = z
  .looseObject({
    ...stamps,
    id: LocationId,
    NotifierKey: text('Key of the notifier'),
    dms_location_source: text('DMS that the location works with'),
    name: text('Name'),
    commercial_name: text('Name for customers'),
    headline: text('Line at the head of documents'),
    footerline: text('Line at the foot of documents'),
    logo: text('Logo'),
    company_stamp: text('Stamp of approval of the location'),
    street: text('Street'),
    postal_code: text('Postcode'),
    city: text('City'),
    country: text('Country'),
    phone_nr: text('Telephone number'),
    DeskCheckInEnabled: flag('Whether customers check in at the desk'),
    IsOpenDeskCheckoutOnCarOutOfShopEnabled: flag(
      'Whether the check-out at the desk opens when the car leaves the shop',
    ),
    IsKeyloopEventEnabled: flag('Whether Keyloop gets events'),
    IsShareboxEnabled: flag('Whether the Sharebox key locker is used'),
    DMSLocationIDs: text('Numbers of the location in the DMS'),
  })
  .describe('A location of the dealer');

export const location = resource({
  label: 'Location',
  plural: 'Locations',
  description: 'Locations of the dealer',
  models: { DealerLocation },
  operations: {
    list: operation({
      id: 'location.list',
      label: 'List locations',
      method: 'GET',
      path: '/v1/locations',
      inputIn: 'nothing',
      input: noInput,
      ...listOfRecords({ DealerLocation }),
      summary: 'Lists the locations that the API key may see',
      choice: 'Get the locations that the API key may see',
      reference: 'Get All Locations',
    }),
  },
});
