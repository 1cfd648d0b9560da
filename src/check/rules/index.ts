/** The rulebook in order. Written by scripts/generate-rules.mjs from the rule files: do not edit by hand. */
import type { Rule } from "../model.ts";
import { rule as balanceDiffers } from "./agreement/balance-differs.ts";
import { rule as changeDoesNotFit } from "./agreement/change-does-not-fit.ts";
import { rule as comparisonWordWrong } from "./agreement/comparison-word-wrong.ts";
import { rule as directionWordWrong } from "./agreement/direction-word-wrong.ts";
import { rule as limitExceeded } from "./agreement/limit-exceeded.ts";
import { rule as listCountDiffers } from "./agreement/list-count-differs.ts";
import { rule as listItemMissing } from "./agreement/list-item-missing.ts";
import { rule as listItemRenamed } from "./agreement/list-item-renamed.ts";
import { rule as productDoesNotFit } from "./agreement/product-does-not-fit.ts";
import { rule as quartersDoNotAddUp } from "./agreement/quarters-do-not-add-up.ts";
import { rule as rateDoesNotFit } from "./agreement/rate-does-not-fit.ts";
import { rule as rateFromZero } from "./agreement/rate-from-zero.ts";
import { rule as sameFactDiffers } from "./agreement/same-fact-differs.ts";
import { rule as shareDoesNotFit } from "./agreement/share-does-not-fit.ts";
import { rule as sumDoesNotAddUp } from "./agreement/sum-does-not-add-up.ts";
import { rule as zeroContradicted } from "./agreement/zero-contradicted.ts";
import { rule as basicUnderProjectItem } from "./classification/basic-under-project-item.ts";
import { rule as classCodeMalformed } from "./classification/class-code-malformed.ts";
import { rule as classCodeUnknown } from "./classification/class-code-unknown.ts";
import { rule as classInWrongColumn } from "./classification/class-in-wrong-column.ts";
import { rule as classNameDiffers } from "./classification/class-name-differs.ts";
import { rule as classOfOtherFund } from "./classification/class-of-other-fund.ts";
import { rule as classRowMissing } from "./classification/class-row-missing.ts";
import { rule as disclosureMissing } from "./completeness/disclosure-missing.ts";
import { rule as projectYearAmountMissing } from "./completeness/project-year-amount-missing.ts";
import { rule as sectionListedMissing } from "./completeness/section-listed-missing.ts";
import { rule as sectionMissing } from "./completeness/section-missing.ts";
import { rule as tableEmptyWithoutNote } from "./completeness/table-empty-without-note.ts";
import { rule as tableMissing } from "./completeness/table-missing.ts";
import { rule as tableNoteWrongFund } from "./completeness/table-note-wrong-fund.ts";
import { rule as unitOutsideList } from "./completeness/unit-outside-list.ts";
import { rule as yearLeftOver } from "./continuity/year-left-over.ts";
import { rule as changeWithoutReason } from "./explanation/change-without-reason.ts";
import { rule as reasonContradictsChange } from "./explanation/reason-contradicts-change.ts";
import { rule as reasonForBothDirections } from "./explanation/reason-for-both-directions.ts";
import { rule as reasonForOtherDirection } from "./explanation/reason-for-other-direction.ts";
import { rule as pageEmpty } from "./layout/page-empty.ts";
import { rule as paragraphOnTwoPages } from "./layout/paragraph-on-two-pages.ts";
import { rule as textClipped } from "./layout/text-clipped.ts";
import { rule as textOutsidePage } from "./layout/text-outside-page.ts";
import { rule as totalRowAlone } from "./layout/total-row-alone.ts";
import { rule as figuresOfOtherItem } from "./origin/figures-of-other-item.ts";
import { rule as purposeOfOtherItem } from "./origin/purpose-of-other-item.ts";
import { rule as reasonOfOtherItem } from "./origin/reason-of-other-item.ts";
import { rule as costPerHeadImplausible } from "./plausibility/cost-per-head-implausible.ts";
import { rule as feeWithoutEvent } from "./plausibility/fee-without-event.ts";
import { rule as jumpWithoutReason } from "./plausibility/jump-without-reason.ts";
import { rule as performanceFundsDiffer } from "./plausibility/performance-funds-differ.ts";
import { rule as projectFundsExceed } from "./plausibility/project-funds-exceed.ts";
import { rule as runningCostsImplausible } from "./plausibility/running-costs-implausible.ts";
import { rule as vehicleCostWithoutVehicle } from "./plausibility/vehicle-cost-without-vehicle.ts";
import { rule as vehicleCountsDiffer } from "./plausibility/vehicle-counts-differ.ts";
import { rule as bankCardPrinted } from "./privacy/bank-card-printed.ts";
import { rule as identityCardPrinted } from "./privacy/identity-card-printed.ts";
import { rule as mobileNumberPrinted } from "./privacy/mobile-number-printed.ts";
import { rule as personalAddressPrinted } from "./privacy/personal-address-printed.ts";
import { rule as secrecyMarkLeft } from "./privacy/secrecy-mark-left.ts";
import { rule as formulaValueStale } from "./tables/formula-value-stale.ts";
import { rule as itemListedButBlank } from "./tables/item-listed-but-blank.ts";
import { rule as tableNoteContradicts } from "./tables/table-note-contradicts.ts";
import { rule as tableTitleYearWrong } from "./tables/table-title-year-wrong.ts";
import { rule as tableUnitMissing } from "./tables/table-unit-missing.ts";
import { rule as tableUnitWrong } from "./tables/table-unit-wrong.ts";
import { rule as bracketsMismatched } from "./wording/brackets-mismatched.ts";
import { rule as dateWordWrong } from "./wording/date-word-wrong.ts";
import { rule as fieldCodeLeft } from "./wording/field-code-left.ts";
import { rule as fullStopMissing } from "./wording/full-stop-missing.ts";
import { rule as halfWidthComma } from "./wording/half-width-comma.ts";
import { rule as headingNumberGap } from "./wording/heading-number-gap.ts";
import { rule as labelLeftBlank } from "./wording/label-left-blank.ts";
import { rule as levelOfOtherGovernment } from "./wording/level-of-other-government.ts";
import { rule as organisationDiffers } from "./wording/organisation-differs.ts";
import { rule as paragraphDuplicated } from "./wording/paragraph-duplicated.ts";
import { rule as partWithoutSequel } from "./wording/part-without-sequel.ts";
import { rule as percentForPoints } from "./wording/percent-for-points.ts";
import { rule as placeholderLeft } from "./wording/placeholder-left.ts";
import { rule as punctuationDoubled } from "./wording/punctuation-doubled.ts";
import { rule as quotesMismatched } from "./wording/quotes-mismatched.ts";
import { rule as separatorMisplaced } from "./wording/separator-misplaced.ts";
import { rule as separatorsMixed } from "./wording/separators-mixed.ts";
import { rule as signWithWord } from "./wording/sign-with-word.ts";
import { rule as unchangedWithFigure } from "./wording/unchanged-with-figure.ts";
import { rule as unitMissing } from "./wording/unit-missing.ts";
import { rule as unitOdd } from "./wording/unit-odd.ts";
import { rule as wordRepeated } from "./wording/word-repeated.ts";
import { rule as yearImpossible } from "./wording/year-impossible.ts";

/** Every rule, by group and name. */
export const rules: readonly Rule[] = [
  balanceDiffers,
  changeDoesNotFit,
  comparisonWordWrong,
  directionWordWrong,
  limitExceeded,
  listCountDiffers,
  listItemMissing,
  listItemRenamed,
  productDoesNotFit,
  quartersDoNotAddUp,
  rateDoesNotFit,
  rateFromZero,
  sameFactDiffers,
  shareDoesNotFit,
  sumDoesNotAddUp,
  zeroContradicted,
  basicUnderProjectItem,
  classCodeMalformed,
  classCodeUnknown,
  classInWrongColumn,
  classNameDiffers,
  classOfOtherFund,
  classRowMissing,
  disclosureMissing,
  projectYearAmountMissing,
  sectionListedMissing,
  sectionMissing,
  tableEmptyWithoutNote,
  tableMissing,
  tableNoteWrongFund,
  unitOutsideList,
  yearLeftOver,
  changeWithoutReason,
  reasonContradictsChange,
  reasonForBothDirections,
  reasonForOtherDirection,
  pageEmpty,
  paragraphOnTwoPages,
  textClipped,
  textOutsidePage,
  totalRowAlone,
  figuresOfOtherItem,
  purposeOfOtherItem,
  reasonOfOtherItem,
  costPerHeadImplausible,
  feeWithoutEvent,
  jumpWithoutReason,
  performanceFundsDiffer,
  projectFundsExceed,
  runningCostsImplausible,
  vehicleCostWithoutVehicle,
  vehicleCountsDiffer,
  bankCardPrinted,
  identityCardPrinted,
  mobileNumberPrinted,
  personalAddressPrinted,
  secrecyMarkLeft,
  formulaValueStale,
  itemListedButBlank,
  tableNoteContradicts,
  tableTitleYearWrong,
  tableUnitMissing,
  tableUnitWrong,
  bracketsMismatched,
  dateWordWrong,
  fieldCodeLeft,
  fullStopMissing,
  halfWidthComma,
  headingNumberGap,
  labelLeftBlank,
  levelOfOtherGovernment,
  organisationDiffers,
  paragraphDuplicated,
  partWithoutSequel,
  percentForPoints,
  placeholderLeft,
  punctuationDoubled,
  quotesMismatched,
  separatorMisplaced,
  separatorsMixed,
  signWithWord,
  unchangedWithFigure,
  unitMissing,
  unitOdd,
  wordRepeated,
  yearImpossible,
];
