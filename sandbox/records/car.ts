import { zeroTime } from './time';

/** A car as Claire answers it; cars belong to the dealer, not to one location. */
export interface CarFields {
  id: number;
  created_on: string;
  updated_on: string;
  make: string;
  model: string;
  fuel: string;
  reg_number: string;
  vin: string;
  dms_number: string;
  apk_date_dms: string | null;
  [other: string]: unknown;
}

export interface CarRecord {
  dealerId: number;
  fields: CarFields;
}

export const blankCar: Readonly<CarFields> = {
  created_on: zeroTime,
  updated_on: zeroTime,
  id: 0,
  is_truck: false,
  make: '',
  model: '',
  fuel: '',
  reg_number: '',
  vin: '',
  dms_number: '',
  picture: '',
  dms_registration: null,
  rdw_first_registration: null,
  rdw_first_registration_nl: null,
  rdw_type_goedkeurings_nummer: '',
  rdw_type: '',
  rdw_variant: '',
  rdw_uitvoering: '',
  apk_date_dms: null,
  hu_date_dms: null,
  warranty_date_start: null,
  warranty_date_end: null,
  rob_lease_expiration: null,
  mcc_status: null,
  mcc_status_time: null,
  tyres_on_car: null,
  tyres_in_storage: null,
  truck_tyres: null,
  notes: null,
};
