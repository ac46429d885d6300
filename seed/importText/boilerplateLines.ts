/**
 * What web pages and mail put around a story. A whole line is compared, in lower case; `certain` is
 * never written in a story, so it is cut wherever it stands; the rest only at the ends of the text.
 */
export const boilerplateLines: readonly { kind: string; isCertain: boolean; line: RegExp }[] = [
  {
    kind: 'share buttons',
    isCertain: true,
    line: /^(?:share|tweet|email|print|pin|post|share (?:this|on|via|with)\b.{0,60}|(?:facebook|twitter|whatsapp|linkedin|reddit|telegram|x|email|copy link|print)(?:[\s|,·•/]+(?:facebook|twitter|whatsapp|linkedin|reddit|telegram|x|email|copy link|print))+|follow us on .{1,60}|click to (?:share|email|print)\b.{0,80})\.?$/,
  },
  {
    kind: 'an advertisement',
    isCertain: true,
    line: /^(?:\[?advertise?ments?\]?|advertisement - .{0,60}|story continues below(?: advertisement)?|article continues (?:below|after).{0,40}|sponsored(?: content)?|scroll to continue.{0,30})\.?$/,
  },
  {
    kind: 'a caption',
    isCertain: true,
    line: /^(?:photo|photograph|image|file photo)(?: credit)?: .{0,200}$/,
  },
  {
    kind: 'a subscription line',
    isCertain: false,
    line: /^(?:subscribe(?: (?:now|today|here|to (?:our|the)|for)\b.{0,120})?|(?:sign up|register)(?: (?:now|today|here|for free|(?:for|to) (?:our|the|get|receive))\b.{0,120})?|(?:sign|log) in(?: to .{0,60})?|get (?:our|the) .{0,40}newsletter.{0,120}|already a (?:subscriber|member)\b.{0,60}|support (?:our|independent) journalism\b.{0,120}|download (?:our|the) app\b.{0,60}|join (?:our|the) (?:.{0,30} )?(?:channel|newsletter|mailing list)\b.{0,60}|unsubscribe\b.{0,80})$/,
  },
  {
    kind: 'a cookie notice',
    isCertain: false,
    line: /^(?:we (?:and our partners )?use cookies|this (?:web)?site uses cookies|by (?:continuing|using) .{0,60}cookies?|accept (?:all )?cookies|manage (?:cookies|preferences|consent)|cookie (?:policy|notice|settings)|privacy policy|terms (?:of (?:use|service)|and conditions))\b.{0,240}$/,
  },
  {
    kind: 'a copyright line',
    isCertain: false,
    line: /^(?:(?:copyright|©|\(c\))\s*.{0,160}|.{0,80}\ball rights reserved\b.{0,120}|.{0,40}\bmay not be (?:published|reproduced|copied)\b.{0,160})$/,
  },
  {
    kind: 'a link to another story',
    isCertain: false,
    line: /^(?:read (?:more|also|next|on|the full)|see also|related|more from|also read|watch(?: more| now)?|listen|more on this|in pictures|next article|previous article|up next|recommended|trending|top stories|most (?:read|popular))\b ?[:>»|–—-].{0,160}$/,
  },
  {
    kind: 'a comment form',
    isCertain: false,
    line: /^(?:(?:\d+ )?comments?(?: \(\d+\))?|(?:add|post|leave|write) (?:a|your) comment\b.{0,40}|be the first to comment\b.{0,20}|comments are (?:closed|off)\b.{0,40}|log in to (?:comment|reply)\b.{0,20}|name ?\*|email ?\*|website|reply)\.?$/,
  },
  {
    kind: 'a sign-off',
    isCertain: false,
    line: /^(?:\(?(?:additional )?(?:reporting|editing|writing) by .{1,200}\)?|.{0,40}contributed to this (?:report|story)\.?|our standards: .{0,80}|ends?|-\s*ends?\s*-|#{2,4}|-\s?30\s?-|\*{3,})$/,
  },
  {
    kind: 'page furniture',
    isCertain: false,
    line: /^(?:skip to (?:main )?content|menu|home|search|close|back to top|(?:home|news|world|sport|business|local)(?: ?[>›»/|] ?[\p{L} ]{2,24})+|\d+ min(?:ute)?s? read|tags?: .{0,200}|topics?: .{0,200}|filed under:? .{0,120})$/u,
  },
]

/** A line after which a page has only links, forms and the like. */
export const endMarker =
  /^(?:related(?: (?:articles|stories|posts|content|links|topics|news))?|read (?:more|next|also)|more (?:stories|news|from .{1,60}|on this story)|you (?:may|might) (?:also )?(?:like|be interested in)|recommended(?: for you)?|most (?:read|popular|viewed)|top stories|trending(?: now)?|(?:\d+ )?comments?|leave a (?:reply|comment)|about the author|share this(?: article| story)?|latest news|popular now|what to read next|tags|topics)\s*:?$/
