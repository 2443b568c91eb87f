import { zeroTime } from './time';

export const customerKinds = ['driver', 'owner', 'contractor'] as const;
export type CustomerKind = (typeof customerKinds)[number];

/** A customer as Claire nests it. The reference gives Go names only; these are their JSON spelling. */
export interface CustomerFields {
  id: number;
  dms_nr: string;
  company: string;
  title: string;
  initials: string;
  first_name: string;
  surname: string;
  block_communication: boolean;
  preferred_communication_channel: number | null;
  email_private: string;
  email_business: string;
  tel_mobile_private: string;
  tel_mobile_business: string;
  dealer_location_id: number;
  dealer_id: number;
  [other: string]: unknown;
}

export interface CustomerRecord {
  /** Identity beside the location and dms_nr: a DMS may use its numbers again. */
  dmsCreatedAt: string;
  fields: CustomerFields;
}

export const blankCustomer: Readonly<CustomerFields> = {
  created_on: zeroTime,
  updated_on: zeroTime,
  id: 0,
  meta_dms_nr: '',
  dms_nr: '',
  company: '',
  is_lease_company: false,
  is_internal: false,
  is_internal_edited: false,
  passant: false,
  title: '',
  initials: '',
  first_name: '',
  surname: '',
  street: '',
  house_nr: '',
  postcode: '',
  place: '',
  country: '',
  block_communication: false,
  preferred_communication_channel: null,
  email_private: '',
  email_business: '',
  tel_business_nr: '',
  tel_private_nr: '',
  tel_mobile_private: '',
  tel_mobile_business: '',
  birthday: zeroTime,
  dealer_location_id: 0,
  dealer_id: 0,
};
