/** A heading so that width, case, spaces and signs do not matter; marks such as ※必須 neither. */
export function foldHeading(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/organization/gu, 'organisation')
    .replaceAll(/[([【][^)\]】]*(?:必須|任意|required|optional)[^)\]】]*[)\]】]|必須|任意/gu, '')
    .replaceAll(/[\s\p{P}\p{S}]/gu, '');
}
