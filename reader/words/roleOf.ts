type Person = { jobTitle: string | null; affiliation: string | null }

/** What a person does and where, without saying the place twice. */
export function roleOf({ jobTitle, affiliation }: Person): string {
  const isSaid = affiliation && jobTitle?.includes(affiliation)
  return [jobTitle, isSaid ? '' : affiliation].filter(Boolean).join(', ')
}
