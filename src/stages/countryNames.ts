/** Names of countries beside those of the table of codes: as records of the United Nations print them, today or before. */
import {RUSSIAN_NAMES} from './countryNamesRu.js';

/**
 * `alpha-2 name; name`, one country a line. Formal names of the pattern `Republic of Kazakhstan` are not listed, they are
 * taken apart by rule. A former name stands with the state that is the same member today; states that are gone have codes
 * of their own in the table.
 */
const ENGLISH = `
AR Argentine Republic
BA Republic of Bosnia and Herzegovina
BF Upper Volta
BJ Dahomey
BN Brunei
BO Bolivia (Plurinational State of)
BY Byelorussian Soviet Socialist Republic; Byelorussian SSR
CD Democratic Republic of Congo; Zaire; Congo (Leopoldville)
CG Congo (Brazzaville)
CH Swiss Confederation
CI Ivory Coast
CV Cape Verde
CZ Czech Republic
EG United Arab Republic
FM Micronesia (Federated States of)
FR French Republic
GA Gabonese Republic
GR Hellenic Republic
IR Iran (Islamic Republic of); Persia
IT Italian Republic
KG Kyrgyz Republic
KH Kampuchea; Democratic Kampuchea; Khmer Republic
KN St. Kitts and Nevis
LA Laos
LB Lebanese Republic
LC St. Lucia
LK Ceylon
LY Libyan Arab Jamahiriya; Socialist People’s Libyan Arab Jamahiriya; Libyan Arab Republic
MK former Yugoslav Republic of Macedonia
MM Burma
MX United Mexican States
MY Malaya
NL Netherlands (Kingdom of the)
PT Portuguese Republic
SK Slovak Republic
ST São Tomé and Príncipe
SY Syria
SZ Swaziland
TG Togolese Republic
TH Siam
TZ Tanganyika
UA Ukrainian Soviet Socialist Republic; Ukrainian SSR
UY Eastern Republic of Uruguay
VC St. Vincent and the Grenadines
VE Venezuela (Bolivarian Republic of)
VN Vietnam
YE Yemen Arab Republic
`;

/** Further names with the two-letter code of their country. */
export const FURTHER_NAMES: readonly {readonly alpha2: string; readonly name: string}[] = (ENGLISH + RUSSIAN_NAMES)
  .split('\n')
  .filter(line => line !== '')
  .flatMap(line =>
    line
      .slice(3)
      .split('; ')
      .map(name => ({alpha2: line.slice(0, 2), name})),
  );
