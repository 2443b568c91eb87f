import { zeroTime } from './time';

export interface LocationFields {
  id: number;
  dms_location_source: string;
  name: string;
  commercial_name: string;
  phone_nr: string;
  [other: string]: unknown;
}

export interface LocationRecord {
  dealerId: number;
  dealerName: string;
  fields: LocationFields;
}

/** A location of one of these fetches its appointments itself, so Claire refuses imports for it. */
const apiBased = new Set(['Keyloop', 'NextLane', 'Autoflex']);

export function isApiBased(location: LocationRecord): boolean {
  return apiBased.has(location.fields.dms_location_source);
}

export const blankLocation: Readonly<LocationFields> = {
  created_on: zeroTime,
  updated_on: zeroTime,
  id: 0,
  NotifierKey: '',
  dms_location_source: '',
  name: '',
  commercial_name: '',
  headline: '',
  footerline: '',
  logo: '',
  company_stamp: '',
  street: '',
  postal_code: '',
  city: '',
  country: '',
  phone_nr: '',
  DeskCheckInEnabled: false,
  IsOpenDeskCheckoutOnCarOutOfShopEnabled: false,
  IsKeyloopEventEnabled: false,
  IsShareboxEnabled: false,
  DMSLocationIDs: '',
};
