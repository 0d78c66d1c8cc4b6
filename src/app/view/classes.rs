//! Class names: the NL Design System's as municipalities theme them today (`utrecht-*`), and our own layout
//! (`wmo-*`). Only this file names the former, so a later switch of prefix is one file.

pub const ROOT: &str = "wmo-zelfcheck utrecht-document";
pub const ROOT_AUTO: &str = "wmo-zelfcheck wmo-zelfcheck--auto utrecht-document";
pub const BUTTON: &str = "utrecht-button utrecht-button--primary-action";
pub const BUTTON_SECONDARY: &str = "utrecht-button utrecht-button--secondary-action";
pub const BUTTON_GROUP: &str = "utrecht-button-group wmo-buttons";
pub const BUTTON_GROUP_SCREEN: &str = "utrecht-button-group wmo-buttons wmo-screen-only";
pub const BUTTON_LINK: &str = "utrecht-link-button utrecht-link-button--html-button";
pub const LINK: &str = "utrecht-link utrecht-link--html-a";
pub const HEADING_1: &str = "utrecht-heading-1";
pub const HEADING_2: &str = "utrecht-heading-2";
pub const HEADING_3: &str = "utrecht-heading-3";
pub const PARAGRAPH: &str = "utrecht-paragraph";
pub const PARAGRAPH_SOFT: &str = "utrecht-paragraph wmo-soft";
pub const PARAGRAPH_STRONG: &str = "utrecht-paragraph wmo-strong";
pub const PARAGRAPH_SCREEN: &str = "utrecht-paragraph wmo-screen-only";
pub const LEAD: &str = "utrecht-paragraph utrecht-paragraph--lead";
pub const LEAD_SCREEN: &str = "utrecht-paragraph utrecht-paragraph--lead wmo-screen-only";
pub const SMALL: &str = "utrecht-paragraph utrecht-paragraph--small wmo-source";
pub const FORM_FIELD: &str = "utrecht-form-field utrecht-form-field--text";
pub const FORM_FIELD_INVALID: &str =
    "utrecht-form-field utrecht-form-field--text utrecht-form-field--invalid";
pub const FORM_FIELD_SCREEN: &str = "utrecht-form-field utrecht-form-field--text wmo-screen-only";
pub const FORM_FIELD_LABEL: &str = "utrecht-form-field__label";
pub const FORM_FIELD_EURO: &str = "utrecht-form-field__input wmo-euro";
pub const FORM_LABEL: &str = "utrecht-form-label";
pub const ERROR_MESSAGE: &str = "utrecht-form-field-error-message";
pub const TEXTBOX: &str = "utrecht-textbox utrecht-textbox--html-input utrecht-textbox--numeric";
pub const TEXTBOX_INVALID: &str =
    "utrecht-textbox utrecht-textbox--html-input utrecht-textbox--numeric utrecht-textbox--invalid";
pub const TEXTBOX_WIDE: &str = "utrecht-textbox utrecht-textbox--html-input wmo-wide";
pub const TEXTAREA: &str = "utrecht-textarea utrecht-textarea--html-textarea";
/// A number to call: a link that looks like a button.
pub const PHONE: &str = "utrecht-button utrecht-button--secondary-action wmo-phone";
pub const PHONE_NOW: &str = "utrecht-button utrecht-button--primary-action wmo-phone";
pub const FIELDSET: &str = "utrecht-form-fieldset";
pub const FIELDSET_INNER: &str =
    "utrecht-form-fieldset__fieldset utrecht-form-fieldset__fieldset--html-fieldset";
/// Not chosen and chosen.
pub const CHOICE_RADIO: [&str; 2] = [
    "utrecht-form-field utrecht-form-field--radio wmo-choice",
    "utrecht-form-field utrecht-form-field--radio wmo-choice wmo-choice--chosen",
];
/// Not chosen and chosen.
pub const CHOICE_CHECKBOX: [&str; 2] = [
    "utrecht-form-field utrecht-form-field--checkbox wmo-choice",
    "utrecht-form-field utrecht-form-field--checkbox wmo-choice wmo-choice--chosen",
];
pub const CHOICE_HELP: &str = "utrecht-form-field-description wmo-choice__help";
pub const RADIO: &str = "utrecht-radio-button utrecht-radio-button--html-input wmo-choice__input";
pub const CHECKBOX: &str = "utrecht-checkbox utrecht-checkbox--html-input wmo-choice__input";
pub const LABEL_RADIO: &str = "utrecht-form-label utrecht-form-label--radio wmo-choice__label";
pub const LABEL_CHECKBOX: &str = "utrecht-form-label utrecht-form-label--checkbox wmo-choice__label";
pub const LABEL_CHECKBOX_SMALL: &str = "utrecht-form-label utrecht-form-label--checkbox";
pub const ALERT_ERROR: &str = "utrecht-alert utrecht-alert--error wmo-summary";
pub const ALERT_CONTENT: &str = "utrecht-alert__content";
pub const LIST: &str = "utrecht-unordered-list";
pub const LIST_ITEM: &str = "utrecht-unordered-list__item";
pub const AMOUNT: &str = "utrecht-number-data wmo-amount__number";
