/**
 * Given names that tell a person from a place and "he" from "she": the commonest of English-language news and some of
 * other languages. A name not listed tells nothing.
 */

/** Hardly ever borne by women, and the other way round. */
const MALE = new Set(
  `aaron abdul abdullah abraham adam adrian ahmed alan albert alejandro alexander alfred ali allen andre andrew andy angelo anthony antonio antony arnold arthur austin
   barack barry ben benjamin bernard bernie bill billy bob bobby boris brad bradley brandon brendan brett brian bruce bryan byron
   carl carlos chad charles charlie chris christopher chuck clarence clark claude clint clinton colin conor craig curtis cyrus
   dale damian dan daniel darren darrell dave david dean dennis derek diego dick dmitri dominic don donald doug douglas duncan dwight
   earl ed eddie edgar edward edwin eduardo eli elliott emmanuel enrique eric erik ernest eugene evan felix fernando francisco frank franklin fred freddy frederick
   gabriel gary gavin gene geoffrey george gerald gerard gilbert giovanni glen glenn gordon graham grant greg gregory guillermo gus guy
   hamid hank harold harry harvey hassan hector henry herbert herman howard hugh hugo hussein ian ibrahim igor isaac ismail ivan
   jack jacob jake james jared jason javier jay jeb jeff jeffrey jeremy jerome jerry jesse jim jimmy joaquin joe joel john johnny jon jonathan jorge jose joseph josh joshua juan jules julio justin
   karl keith ken kenneth kevin kirk kurt kyle lance larry lawrence leo leon leonard leonardo lloyd lou louis luis luke
   manuel marc marco marcus mario mark martin marvin matt matthew max maurice michael michel miguel mike mikhail milton mitch mitt mohamed mohammed moses muhammad
   nathan nathaniel neil nelson nicholas nicolas nick nigel noah norman oliver omar oscar otto owen pablo patrick paul pedro pete peter phil philip philippe phillip pierre
   rafael ralph ramon randy raul ray raymond rex ricardo richard rick ricky rob robert roberto rodney roger roland ron ronald ross roy ruben rudy rupert russell ryan
   salman samuel scott sean sebastian sergei sergio seth shane shawn sidney simon spencer stanley stefan stephen steve steven stewart stuart
   ted terence terrence theodore thomas tim timothy toby todd tom tommy tony trevor tyler vernon victor vince vincent vladimir
   wallace walter warren wayne wendell wesley will william willie winston woodrow yusuf zachary
   abel aiden anil asif ashok avi bashar binyamin bruno caleb cody cole connor dariusz darius darryl deepak dmitry dmytro dustin dylan ehud elias elijah emilio emmett ethan
   ezra felipe friedrich garrett gareth gerry gideon hakeem horace imran ira irving isaiah jeremiah jermaine jonah khalid kofi kwame lamar leroy levi lionel lucas luther
   mahmoud malcolm maxwell micah mitchell moshe mustafa mykola myles narendra ned nikolai oleksandr olaf percy preston quentin rahul rajesh reggie reginald roderick rory sanjay
   santiago sergey sunil tariq tristan travis tyrone vijay viktor volodymyr wade yasser yevhen yitzhak zach`.split(
    /\s+/u,
  ),
);

const FEMALE = new Set(
  `abigail adriana agnes aisha alexandra alice alicia alison amanda amber amelia amy ana angela angelina anita ann anna anne annette annie april arianna audrey
   barbara beatrice becky bella bernadette beth bethany betty beverly bonnie brenda bridget brigid caitlin camila candace carla carly carmen carol carolina caroline carolyn carrie catherine cathy cecile cecilia
   charlotte chelsea cheryl chloe christina christine cindy claire clara claudia colleen connie constance crystal cynthia daisy danielle deborah debbie debra denise diana diane dianne dolores donna doris dorothy
   eileen elaine eleanor elena elisabeth elise elizabeth ella ellen eloise emily emma erica erin esther eva evelyn faith fatima fiona florence frances gail gabriela gina glenda gloria grace greta gwen
   hannah harriet hazel heather heidi helen hilary hillary holly ida ilhan imelda ingrid irene iris isabel isabella ivana ivanka jacqueline jane janet janice jasmine jeanne jen jennifer jenny jessica jill jo joan joanna joanne jocelyn jodi josephine joy joyce
   juanita judith judy julia juliana julie june karen kate katherine kathleen kathryn kathy katie katrina kayla kellyanne kimberly kirsten kristen kristin kristina laura lauren laurie leah leila lena leticia lillian linda lisa lois lola loretta lori louise lucia lucy lydia
   madeleine maggie malala marcia margaret margarita maria marian marianne marie marilyn marina marisa marissa marjorie marlene martha mary maryam maureen megan megyn melania melanie melissa mercedes meredith mia michelle mildred mina miranda miriam molly monica
   nadia nancy naomi natalia natalie nicole nina nora norma olga olivia pamela patricia patty paula pauline peggy penelope penny phyllis priscilla rachel rebecca regina renee rhonda rita roberta rosa rosalind rose rosemary roxanne ruth
   sabrina sally samantha sandra sara sarah selena sharon sheila shelly sherry shirley silvia simone sonia sophia sophie stella stephanie sue susan susanna suzanne sylvia
   tamara tammy tanya tara teresa theresa tiffany tina ursula valerie vanessa vera veronica victoria violet virginia vivian wanda wendy whitney yasmin yolanda yvonne zoe
   abby abbie adele alyssa amina anastasia angie antonia ariana ayesha brianna britney brittany cassandra celine cora daniela darlene delia donatella edith elisa erika ethel
   eunice felicia francesca freya gabrielle geraldine gillian gladys gretchen gwendolyn imogen isla jada jana janelle jasmin jenna joann kara karin katharine keira kelsey
   khadija kirsty krista lorna lorraine lucille lucinda mandy mariam maya meghan michaela mona nadine nikki olena pam philippa phoebe priya ramona rhiannon rochelle rosie
   sabine sadie serena shirin sinead siobhan sonja svitlana tatiana thelma trudy vicky wilma yvette zainab zara`.split(
    /\s+/u,
  ),
);

/** Borne by men and women alike: a person, of whom nothing more is told. */
const EITHER = new Set(
  "alexis andrea ashley dana jackie jaime jean kim kelly kerry lee leslie lesley lindsey lynn morgan robin shannon stacey tracy".split(
    " ",
  ),
);

// Also surnames, months, places or borne by both; alone they tell nothing of a person.
const AMBIGUOUS_ALONE = new Set(
  "grant ross warren wallace scott lee clinton nelson clark lloyd russell stanley milton spencer wesley jordan april june may austin virginia victoria charlotte florence dallas carolina georgia chelsea rose grace hope faith joy will guy max penny robin carol daisy ivory amber crystal lance chad gene rob sue lou mark bill bob jack kirk owen ryan craig dean kelly lynn morgan kerry shannon tracy mitchell preston lionel malcolm cole trevor wade levi ira ned percy jada lorraine lorna cora glen graham howard leonard".split(
    " ",
  ),
);

/** What a folded given name tells of its bearer's sex; null for nothing. */
export function givenNameGender(name: string): "male" | "female" | null {
  return MALE.has(name) ? "male" : FEMALE.has(name) ? "female" : null;
}

/** Whether a folded word standing alone is a person's given name and hardly anything else. */
export const isGivenName = (word: string): boolean =>
  (givenNameGender(word) !== null || EITHER.has(word)) && !AMBIGUOUS_ALONE.has(word);
