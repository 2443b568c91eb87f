// Written by `npm run generate` from the resources beside it.

export interface ResourceName {
  readonly value: string;
  readonly label: string;
  readonly plural: string;
  /** To choose from for the output; none where it has few. */
  readonly fields: readonly string[];
  /** The ids of all. */
  readonly operations: readonly string[];
  readonly list?: ListName;
}

export interface ListName {
  /** One line for people. */
  readonly description: string;
  /** By Claire’s names. */
  readonly inputs: readonly string[];
}

/** What people read of the resources, in a module that needs no schema. */
export const resourceNames: readonly ResourceName[] = [
  {
    "value": "appointment",
    "label": "Appointment",
    "plural": "Appointments",
    "fields": [ "created_on", "updated_on", "id", "dms_number", "workorder_number", "reference_number", "importer_version", "dms_status", "car_check_started", "customer_waiting", "is_local", "is_money", "is_star", "is_star_color", "is_shop", "is_shop_color", "is_lease_company", "has_extra_check", "final_check_has_remarks", "is_recurring", "warranty_pin_count", "warranty_pin_signature_missing_count", "warranty_pin_claim_nr_missing_count", "warranty_pin_support_nr_missing_count", "recall_pin_count", "recall_pin_claim_nr_missing_count", "recall_pin_support_nr_missing_count", "remark_pin_count", "next_date", "predicted_next_date", "time_car_app", "is_pinned", "is_pinned_manually", "status_override", "status_override_label", "scheduled_in", "scheduled_out", "key_dropped_at", "key_dropped_in", "key_picked_up_at", "key_picked_up_by_id", "key_dropped_back_at", "key_dropped_back_by_id", "key_dropped_back_in", "key_picked_up_back_at", "key_picked_up_back_by_id", "driver_id", "owner_id", "contract_id", "location_id", "car_id", "vin", "car_model", "car_make", "license_plate_number", "current_km", "dms_km", "next_km", "car_apk_date", "car_hu_date", "driver_initials", "driver_title", "driver_firstname", "driver_surname", "contractor_initials", "contractor_title", "contractor_firstname", "contractor_surname", "owner_initials", "owner_title", "owner_firstname", "owner_surname", "company", "appointment_status_identifier", "appointment_status_identifier_label", "last_update", "last_user", "last_user_profile_picture", "last_user_at", "approved_not_fixed_count", "customer_driver", "customer_owner", "customer_contract", "check_initiator", "car", "car_profile_picture", "final_check_images", "final_check_videos", "status_history", "interventions", "customcom_key", "customcom_link", "appointment_status_name", "checklists", "dealer_name", "dealer_commercial_name", "location_name", "location_phone", "driver_dms_number", "owner_dms_number", "contract_dms_number", "car_dms_number", "dms_location_source", "car_name", "customer_name", "status_name", "matched", "score" ],
    "operations": [ "appointment.get", "appointment.import", "appointment.list", "appointment.listByDmsNr" ],
    "list": {
      "description": "Lists the appointments of one location by day, DMS number or pin",
      "inputs": [ "location_id", "dms_nr", "customer_kind", "date", "is_pinned" ]
    }
  },
  {
    "value": "car",
    "label": "Car",
    "plural": "Cars",
    "fields": [ "created_on", "updated_on", "id", "is_truck", "make", "model", "fuel", "reg_number", "vin", "dms_number", "picture", "dms_registration", "rdw_first_registration", "rdw_first_registration_nl", "rdw_type_goedkeurings_nummer", "rdw_type", "rdw_variant", "rdw_uitvoering", "apk_date_dms", "hu_date_dms", "warranty_date_start", "warranty_date_end", "rob_lease_expiration", "mcc_status", "mcc_status_label", "mcc_status_time", "tyres_on_car", "tyres_in_storage", "truck_tyres", "notes" ],
    "operations": [ "car.get" ]
  },
  {
    "value": "check",
    "label": "Check",
    "plural": "Checks",
    "fields": [ "created_on", "updated_on", "id", "duration", "appointment_id", "car_id", "intervention_id", "mechanic", "checklist", "receptionist", "question_items", "checklist_name", "findings", "mechanic_name", "receptionist_name" ],
    "operations": [ "check.list" ],
    "list": {
      "description": "Get the checks of an appointment, with findings and prices",
      "inputs": [ "appointment_id" ]
    }
  },
  {
    "value": "location",
    "label": "Location",
    "plural": "Locations",
    "fields": [ "created_on", "updated_on", "id", "NotifierKey", "dms_location_source", "name", "commercial_name", "headline", "footerline", "logo", "company_stamp", "street", "postal_code", "city", "country", "phone_nr", "DeskCheckInEnabled", "IsOpenDeskCheckoutOnCarOutOfShopEnabled", "IsKeyloopEventEnabled", "IsShareboxEnabled", "DMSLocationIDs" ],
    "operations": [ "location.list" ],
    "list": {
      "description": "Get the locations that the API key may see",
      "inputs": []
    }
  },
  {
    "value": "question",
    "label": "Question",
    "plural": "Questions",
    "fields": [],
    "operations": [ "question.list" ],
    "list": {
      "description": "Get the questions that checks can ask",
      "inputs": []
    }
  },
  {
    "value": "tag",
    "label": "Tag",
    "plural": "Tags",
    "fields": [],
    "operations": [ "tag.list" ],
    "list": {
      "description": "Get the tags that results of checks can have",
      "inputs": []
    }
  },
  {
    "value": "webhook",
    "label": "Webhook",
    "plural": "Webhooks",
    "fields": [ "created_on", "updated_on", "id", "name", "webhook_trigger_id", "webhook_trigger_id_label", "dealer_id", "dealer_location_id", "public_account_id", "user_id", "url", "queued", "checklist_id", "active", "headers", "public_account", "user", "has_recent_error" ],
    "operations": [ "webhook.create", "webhook.delete", "webhook.get", "webhook.list", "webhook.listErrors", "webhook.listTriggers", "webhook.test", "webhook.update" ],
    "list": {
      "description": "Lists the webhooks that this API key made",
      "inputs": []
    }
  }
];
