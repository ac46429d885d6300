import { receivedFeatures } from './receivedFeatures'
import { receivedNews } from './receivedNews'

/** Stories of places that do not exist, as they could come in, each with what a person reads in it. */
export const receivedTexts = [...receivedNews, ...receivedFeatures]
