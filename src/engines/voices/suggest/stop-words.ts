/**
 * Function words of the six official languages, folded as `termsOf` folds: they say nothing about the subject of
 * a passage. Short on purpose: what is missing here weighs little anyway, because it stands in most passages, and a
 * word with a meaning in another of the languages ("son", "sea") must stay, for all lists are used at once.
 */
const lists = {
  en: `a about after all also am an and any are as at be because been before being between both but by can could did
    do does doing don done down during each for from further had has have having he her here hers him his
    how i if in into is isn it its just ll many may me might more most much must my no nor not now of
    off on only or other our ours out over own per re s same shall she should so some such t than that the
    their theirs them then there these they this those through to too under until up upon us ve very was wasn we
    were what when where whether which while who whom whose why will with within won would you your yours`,
  es: `al algo algunas algunos ante antes aqui asi aun aunque cada como con contra cual cuales cuando de del desde
    donde dos e el ella ellas ellos en entre eran es esa esas ese eso esos esta estaba estan estar estas este
    esto estos fueron ha habia han hasta la las le les lo los mas me mi mientras muy nada ni no nos nosotros
    nuestra nuestro o os otra otras otro otros para pero poco por porque pues que quien quienes se sean ser si
    sido sin sobre solo su sus tal tambien tan tanto te tiene tienen todas todo todos tras tu un una unas uno
    unos y ya yo`,
  fr: `ai ainsi apres au aussi autre autres aux avant avec avoir c ce cela ces cet cette ceux chaque ci comme d dans
    de depuis des deux dont du elle elles en encore entre est et etaient etait etant ete etre eu eux   
    il ils j je l la le les leur leurs lors lui m mais meme mes moi moins mon n ne ni nos notre nous on ont ou par
    pas peu peut pour qu quand que quel quelle qui sa sans se ses si soit sont sous sur t ta te tous
    tout toute toutes tres tu un une vos votre vous y`,
  ru: `а без более бы был была были было быть в вам вас весь во вот все всего всех вы где да для до его ее если есть
    еще же за и из или им их к как когда которая которые который которых кто ли мне может мы на над нам нас наш не
    него нее нет ни них но ну о об он она они оно от очень по под при с свои свое свой себя со так также такие такой
    там те тем то того тоже только том тот ты у уже хотя чего чем что чтобы эта эти это этого этой этом этот я`,
  ar: `ان انه انها او اي الي اذا ال التي الذي الذين الا اما امام بعد بعض بل بين بها به تلك تم ثم حتي حول حيث خلال ذلك
    سوف علي عليه عليها عن عند عندما غير فان في فيه فيها قبل قد كان كانت كل كلا كما كيف لا لدي لكن لكي لم لن له لها
    لهذا ليس ما مثل مع من منذ منه منها نحن نحو هذا هذه هل هم هنا هناك هو هي و وهو وهي يكون`,
  zh: "的 了 和 是 在 有 与 及 或 为 对 中 上 下 不 也 都 就 而 以 于 之 其 这 那 我 你 他 她 它 们 个 等 并 但 我们 你们 他们 这个 那个 这些 那些 因为 所以 如果 但是 而且 以及 没有 可以 一个 就是 不是",
};

export const stopWords: ReadonlySet<string> = new Set(
  Object.values(lists).flatMap((list) => list.split(/\s+/)),
);
