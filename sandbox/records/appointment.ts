import type { CustomerKind } from './customer';
import { zeroTime } from './time';

/** That the appointment got a status, one of `StatusIdentifier`. */
interface StatusEntry {
  id: number;
  timestamp: string;
  identifier: number;
  status_name: string;
  [other: string]: unknown;
}

/** An appointment as Claire answers it. Named are the fields that the sandbox itself reads or sets. */
export interface AppointmentFields {
  id: number;
  created_on: string;
  updated_on: string;
  dms_number: string;
  workorder_number: string;
  time_car_app: string;
  is_pinned: boolean;
  is_pinned_manually: boolean;
  is_shop: boolean;
  scheduled_in: string | null;
  scheduled_out: string | null;
  location_id: number;
  appointment_status_identifier: number;
  appointment_status_name: string;
  status_history: StatusEntry[] | null;
  interventions: unknown[] | null;
  customcom_key: string | null;
  checklists: string[] | null;
  [other: string]: unknown;
}

export interface AppointmentRecord {
  dealerId: number;
  /** Part of the identity, with the location and the DMS number. */
  dmsCreatedAt: string;
  carId: number;
  customers: Record<CustomerKind, number | null>;
  /** The customer's own key, sent by communication events. */
  communicationKey: string;
  /** What `customcom_key` becomes with the first communication. */
  receptionistKey: string;
  fields: AppointmentFields;
}

export const blankAppointment: Readonly<AppointmentFields> = {
  created_on: zeroTime,
  updated_on: zeroTime,
  id: 0,
  dms_number: '',
  workorder_number: '',
  reference_number: '',
  importer_version: '',
  dms_status: '',
  car_check_started: false,
  customer_waiting: false,
  is_local: false,
  is_money: false,
  is_star: false,
  is_star_color: '',
  is_shop: false,
  is_shop_color: '',
  is_lease_company: false,
  has_extra_check: false,
  final_check_has_remarks: false,
  is_recurring: false,
  warranty_pin_count: 0,
  warranty_pin_signature_missing_count: 0,
  warranty_pin_claim_nr_missing_count: 0,
  warranty_pin_support_nr_missing_count: 0,
  recall_pin_count: 0,
  recall_pin_claim_nr_missing_count: 0,
  recall_pin_support_nr_missing_count: 0,
  remark_pin_count: 0,
  next_date: null,
  predicted_next_date: null,
  time_car_app: zeroTime,
  is_pinned: false,
  is_pinned_manually: false,
  status_override: 0,
  scheduled_in: null,
  scheduled_out: null,
  key_dropped_at: null,
  key_dropped_in: null,
  key_picked_up_at: null,
  key_picked_up_by_id: null,
  key_dropped_back_at: null,
  key_dropped_back_by_id: null,
  key_dropped_back_in: null,
  key_picked_up_back_at: null,
  key_picked_up_back_by_id: null,
  driver_id: null,
  owner_id: null,
  contract_id: null,
  location_id: 0,
  car_id: 0,
  vin: '',
  car_model: '',
  car_make: '',
  license_plate_number: '',
  current_km: 0,
  dms_km: 0,
  next_km: 0,
  car_apk_date: null,
  car_hu_date: null,
  driver_initials: '',
  driver_title: '',
  driver_firstname: '',
  driver_surname: '',
  contractor_initials: '',
  contractor_title: '',
  contractor_firstname: '',
  contractor_surname: '',
  owner_initials: '',
  owner_title: '',
  owner_firstname: '',
  owner_surname: '',
  company: '',
  appointment_status_identifier: 0,
  last_update: null,
  last_user: '',
  last_user_profile_picture: '',
  last_user_at: null,
  approved_not_fixed_count: 0,
  customer_driver: null,
  customer_owner: null,
  customer_contract: null,
  check_initiator: null,
  car: null,
  car_profile_picture: null,
  final_check_images: null,
  final_check_videos: null,
  status_history: null,
  interventions: null,
  customcom_key: null,
  appointment_status_name: '',
  checklists: null,
  dealer_name: '',
  dealer_commercial_name: '',
  location_name: '',
  location_phone: '',
  driver_dms_number: null,
  owner_dms_number: null,
  contract_dms_number: null,
  car_dms_number: null,
  dms_location_source: null,
};

/** Work that was asked for. The reference gives Go names only; these are their JSON spelling. */
export const blankIntervention = {
  id: 0,
  dms_nr: '',
  title: '',
  description: '',
  price: 0,
  mechanic_notes: '',
  pinned: false,
  snoozed: false,
  is_declined_by_customer: false,
  is_signed_by_customer: false,
  status: 0,
  solution_value: '',
  solution_unit: '',
  solution_type: '',
  mechanic_fixed: false,
  customer_ok: false,
  is_local: false,
  visible_to_customer: true,
  snooze_history: null,
  elements: null,
  attachments: null,
} as const;
