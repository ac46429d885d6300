/** Says at start what to do when there is nothing to read from; the reader itself runs on. */
export async function tellWhetherStetAnswers(stetUrl: string) {
  const answer = await fetch(`${stetUrl}/healthz`).catch(() => undefined)
  if (answer?.ok) return
  console.log(
    `Stet does not answer at ${stetUrl} yet. Start it in another terminal with: npm run dev ` +
      '(or set STET_URL to where it is). Pages work as soon as it does.',
  )
}
